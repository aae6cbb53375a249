using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Prtr.Web.Endpoints;
using Prtr.Web.Hosting;

namespace Prtr.Tests.Http;

/// <summary>That no file can be written is told from a fault of the site.</summary>
public sealed class DiskFailureTests
{
    public static TheoryData<Exception, string> Failures => new()
    {
        { new IOException("No space left on device", 28), "The disk is full" },
        { new IOException("Disk quota exceeded", 122), "The disk is full" },
        { new IOException("Read-only file system", 30), "read-only" },
        { new UnauthorizedAccessException("denied"), "may not write" },
        { new SqliteException("full", 13), "The disk is full" },
        { new SqliteException("read-only", 8), "read-only" },
        { new SqliteException("disk I/O error", 10), "disk" },
        { new InvalidOperationException("while making a file", new IOException("No space left on device", 28)), "The disk is full" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void It_is_known_by_what_the_system_says(Exception error, string words) => Assert.Contains(words, DiskFailure.InWords(error), StringComparison.Ordinal);

    [Theory]
    [InlineData(StatusCodes.Status503ServiceUnavailable, "60")]
    [InlineData(StatusCodes.Status500InternalServerError, "")]
    public async Task Who_meets_it_is_told_when_to_come_again(int status, string expected)
    {
        var context = new DefaultHttpContext { Response = { StatusCode = status } };

        Assert.False(await new DataFailure(null!).TryHandleAsync(context, new IOException(), default));
        Assert.Equal(expected, context.Response.Headers.RetryAfter.ToString());
    }

    [Fact]
    public void Others_are_not_its() => Assert.All<Exception>(
        [new IOException("broken pipe", 32), new SqliteException("busy", 5), new FileNotFoundException(), new InvalidOperationException()], error => Assert.Null(DiskFailure.InWords(error)));
}
