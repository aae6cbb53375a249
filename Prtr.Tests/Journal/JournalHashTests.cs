using System.Text.RegularExpressions;
using Prtr.Ingest.Journal;

namespace Prtr.Tests.Journal;

/// <summary>The example of docs/operation.md, with which a chain can be proved by other means.</summary>
public partial class JournalHashTests
{
    private static readonly JournalEntry Example = new()
    {
        Id = 2, ActedAt = new DateTimeOffset(2026, 11, 30, 9, 15, 0, TimeSpan.Zero), Actor = "account:aliya", Origin = "192.0.2.7", Act = "accept", Subject = "report:12",
        StateBefore = "held", StateAfter = "accepted", Reason = "Сверено", PreviousSha256 = new string('a', 64),
    };

    [Fact]
    public void The_documented_bytes_have_the_documented_hash()
    {
        var document = File.ReadAllText(Repository.PathTo(Path.Combine("docs", "operation.md")));
        var bytes = Bytes().Match(document).Groups[1].Value;

        Assert.StartsWith("64:aaaa", bytes, StringComparison.Ordinal);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(bytes))), JournalHash.Of(Example));
        Assert.Contains(JournalHash.Of(Example), document, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_value_counts_and_where_it_stands() => Assert.Distinct(
        ((IEnumerable<JournalEntry>)
        [
            Example, Example with { Id = 3 }, Example with { ActedAt = Example.ActedAt.AddTicks(1) }, Example with { Actor = "account:aliy", Origin = "a192.0.2.7" }, Example with { Origin = null },
            Example with { Act = "return" }, Example with { Subject = "report:1" }, Example with { StateBefore = null }, Example with { StateBefore = "" }, Example with { StateAfter = "held" },
            Example with { Reason = null }, Example with { PreviousSha256 = "" }, Example with { StateBefore = "accepted", StateAfter = "held" },
        ]).Select(JournalHash.Of));

    [GeneratedRegex("```\n(64:aaaa[^\n]*)\n")]
    private static partial Regex Bytes();
}
