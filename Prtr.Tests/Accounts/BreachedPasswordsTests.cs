using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Prtr.Ingest.Accounts;
using Prtr.Tests.Database;

namespace Prtr.Tests.Accounts;

public sealed class BreachedPasswordsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("\n", true, 1)]
    [InlineData("\r\n", true, 2)]
    [InlineData("\n", false, 3)]
    [InlineData("\r\n", false, 1000)]
    public void A_password_of_the_list_is_refused(string end, bool counted, int length)
    {
        string[] known = [.. Enumerable.Range(0, length).Select(number => $"құпия сөз {number}")];
        var lines = known.Select(HashOf).Order(StringComparer.Ordinal).Select((hash, index) => counted ? string.Create(CultureInfo.InvariantCulture, $"{hash}:{index * index}") : hash.ToLowerInvariant());
        File.WriteAllText(folder.File("list.txt"), string.Join(end, lines) + (counted ? end : ""));
        var breached = new BreachedPasswords(folder.File("list.txt"));

        Assert.Null(breached.Problem());
        Assert.All(known, password => Assert.True(breached.Holds(password), password));
        Assert.All(Enumerable.Range(0, 200), number => Assert.False(breached.Holds($"басқа {number}")));
    }

    [Fact]
    public void What_is_no_list_is_named()
    {
        File.WriteAllText(folder.File("words.txt"), "password\n123456\n");

        Assert.Contains("words.txt is no list of SHA-1", new BreachedPasswords(folder.File("words.txt")).Problem(), StringComparison.Ordinal);
        Assert.Contains("missing.txt", new BreachedPasswords(folder.File("missing.txt")).Problem(), StringComparison.Ordinal);
        Assert.Null(BreachedPasswords.None.Problem());
    }

    [SuppressMessage("Security", "CA5350", Justification = "The lists are made with it.")]
    private static string HashOf(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
}
