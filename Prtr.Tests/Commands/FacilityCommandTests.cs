using System.Text.Json;
using Prtr.Ingest.Commands;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.People;
using Prtr.Search.Database.Sqlite;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Commands;

/// <summary>The verbs that decide who a facility is.</summary>
public sealed class FacilityCommandTests : IDisposable
{
    private static readonly TestReport Moved = new() { Name = "Теплоцентраль Кульсары", Latitude = 47.04 };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_duplicate_is_found_merged_and_brought_back()
    {
        await PublishAsync(new TestReport { Year = 2021 }, Moved);

        var (_, found) = await RunAsync("candidates", "--json");
        using (var candidate = JsonDocument.Parse(found))
        {
            Assert.Equal(2, candidate.RootElement.GetProperty("second").GetProperty("facility_id").GetInt64());
            Assert.InRange(candidate.RootElement.GetProperty("likeness").GetProperty("score").GetDouble(), 0.6, 1);
        }

        Assert.Equal((0, "2022: version 1 of facility 2 goes to facility 1, public\nnothing was changed: --dry-run"), await RunAsync("merge", "2", "1", "--reason", "moved", "--dry-run"));
        var (code, merged) = await RunAsync("merge", "2", "1", "--reason", "moved", "--json");
        using (var act = JsonDocument.Parse(merged))
        {
            Assert.Equal((0, 1, "moved"), (code, act.RootElement.GetProperty("act").GetInt32(), act.RootElement.GetProperty("reason").GetString()));
            Assert.StartsWith("console:", act.RootElement.GetProperty("actor").GetString(), StringComparison.Ordinal);
        }

        Assert.Contains("no difference: data release", (await RunAsync("verify")).Output, StringComparison.Ordinal);
        Assert.Contains("1 facilities, 2 records", (await RunAsync("verify")).Output, StringComparison.Ordinal);
        Assert.Equal("", (await RunAsync("candidates")).Output);
        Assert.Equal(0, (await RunAsync("merge", "--undo", "1", "--reason", "two sites")).Code);
        Assert.Contains("2 facilities, 2 records", (await RunAsync("verify")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_says_why_and_gives_code_2()
    {
        await PublishAsync(new TestReport(), Moved);

        Assert.Equal(
            (2, "2022: facility 2 has a report, and facility 1 has one too; say which one stands, for they are never added."),
            await RunAsync("merge", "2", "1", "--reason", "moved"));
        Assert.Equal(0, (await RunAsync("merge", "2", "1", "--stands", "2022=1", "--reason", "moved")).Code);
        Assert.Equal(2, (await RunAsync("split", "1", "--report", "2019", "--reason", "two sites")).Code);
    }

    [Fact]
    public async Task A_split_and_a_removal_are_verbs_too()
    {
        await PublishAsync(new TestReport { Year = 2021 }, Moved with { FacilityId = 1 });

        Assert.StartsWith("2022: version 1 of facility 1 goes to facility 2, public", (await RunAsync("split", "1", "--report", "2022", "--reason", "two sites")).Output, StringComparison.Ordinal);
        Assert.StartsWith("2022: version 1 of facility 2 ends", (await RunAsync("remove", "2", "--reason", "no such site")).Output, StringComparison.Ordinal);
        Assert.Contains("1 facilities, 1 records", (await RunAsync("verify")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("merge", "2", "1")]
    [InlineData("merge", "2", "--reason", "x")]
    [InlineData("merge", "2", "1", "--reason", " ")]
    [InlineData("merge", "2", "1", "--reason", "x", "--stands", "2022")]
    [InlineData("split", "1", "--reason", "x")]
    [InlineData("split", "1", "--reason", "x", "--report", "last")]
    [InlineData("remove", "--reason", "x")]
    [InlineData("candidates", "--at-least", "7")]
    public async Task A_wrong_command_line_gives_code_1(params string[] arguments) => Assert.Equal(1, (await RunAsync(arguments)).Code);

    // The duplicates that these verbs are for are made by a person who was wrong.
    private static Answer? NewFacility(Question question) =>
        question.Code == "likely-same-facility" ? Answer.Of("new", "Looked like another site.") : DecidedAtOnce.Of(question);

    private async Task PublishAsync(params TestReport[] reports)
    {
        foreach (var (number, report) in reports.Index())
        {
            var register = await OpenRegister.OpenAsync(new SqliteDatabase(folder.File("register")), TimeProvider.System, default);
            await register.As(Actor.Console, NewFacility).Loader
                .LoadAsync([report.Source(FormattableString.Invariant($"report{number}.json"))], new DateOnly(report.Year + 1, 3, 15), default).SingleAsync();
            Assert.Equal(0, (await RunAsync("publish", FormattableString.Invariant($"{report.Year}"))).Code);
        }
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        var code = await CommandLine.RunAsync([.. arguments, "--data", folder.File("register")], output, TextWriter.Null);
        return (code, output.ToString().ReplaceLineEndings("\n").TrimEnd());
    }
}
