using Prtr.Ingest.Commands;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Requests;
using Prtr.Search.Database.Sqlite;
using Prtr.Tests.Database;

namespace Prtr.Tests.Commands;

public sealed class RequestsCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_readers_wrote_is_listed_on_a_line_each()
    {
        var database = new SqliteDatabase(folder.File("register"));
        await OpenRegister.OpenAsync(database, TimeProvider.System, default);
        await RequestTable.AddAsync(database, new("ru", "figure", "/ru/facilities/1", "первое", "", ""), DateTimeOffset.UnixEpoch, default);
        await RequestTable.AddAsync(database, new("kk", "data", "", "екінші\nжол\u001b[2J", "Әлия", "a@example.org"), DateTimeOffset.UnixEpoch, default);

        Assert.Equal(2, (await RunAsync()).Split('\n').Length);
        Assert.Equal("2  1970-01-01 00:00  kk  data    Әлия a@example.org: екінші\\u000aжол\\u001b[2J", await RunAsync("--after", "1"));
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await CommandLine.RunAsync(["requests", .. arguments, "--data", folder.File("register")], output, TextWriter.Null));
        return output.ToString().Trim();
    }
}
