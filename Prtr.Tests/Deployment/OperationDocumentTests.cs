using System.Globalization;
using System.Text.RegularExpressions;
using Prtr.Ingest.Commands;
using Prtr.Search.Settings;
using Prtr.Tests.Database;

namespace Prtr.Tests.Deployment;

/// <summary>What docs/operation.md says of the register is so.</summary>
public partial class OperationDocumentTests
{
    private static readonly string Document = File.ReadAllText(Repository.PathTo("docs", "operation.md"));

    [Fact]
    public void Every_setting_that_it_names_is_one()
    {
        var named = SettingName().Matches(Document).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.Subset(KnownSettings.All.Select(setting => setting.Key).Append("ConnectionStrings:Register").ToHashSet(), named.ToHashSet());
    }

    [Fact]
    public void Every_verb_that_it_has_the_container_do_is_one()
    {
        var verbs = CommandLine.Create().Subcommands.Select(command => command.Name).ToHashSet();

        Assert.Subset(verbs, ContainerVerb().Matches(Document).Select(match => match.Groups[1].Value).ToHashSet());
    }

    [Fact]
    public void The_file_of_secrets_has_every_variable_that_must_be_given()
    {
        var compose = File.ReadAllText(Repository.PathTo("compose.yaml"));
        var wanted = WantedVariable().Matches(compose).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Subset(EnvironmentLine().Matches(Document).Select(match => match.Groups[1].Value).ToHashSet(), wanted);
    }

    [Fact]
    public void Its_statements_are_T_SQL() =>
        Assert.All(SqlBlock().Matches(Document), block => Assert.Empty(TSql.Problems(block.Groups[1].Value)));

    [Fact]
    public void The_log_has_the_lines_to_watch_for()
    {
        var site = Directory.EnumerateFiles(Repository.PathTo("Prtr.Web", "Hosting"), "*.cs").Select(File.ReadAllText).ToList();
        var lines = LogLine().Matches(Document).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains(site, text => text.Contains(line, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_sizes_of_registers_follow_from_the_bytes_of_a_record()
    {
        var bytes = new[] { "SQL Server", "Elasticsearch, one copy", "embedded index in memory" }.Select(BytesOf).ToArray();
        double[] each = [bytes[0], 2 * bytes[1], bytes[2]];
        var rows = RegisterRow().Matches(Document);

        Assert.NotEmpty(rows);
        foreach (Match row in rows)
        {
            var records = Number(row.Groups[1].Value);
            for (var i = 0; i < each.Length; i++)
            {
                Assert.InRange(Size(row.Groups[i + 2].Value) / (records * each[i]), 0.85, 1.15);
            }
        }
    }

    private static double BytesOf(string copy) =>
        Number(Regex.Match(Document, $@"^\| {Regex.Escape(copy)} \| ([\d,]+) \|", RegexOptions.Multiline).Groups[1].Value);

    private static double Size(string text) => Number(text.Split(' ')[0]) * (text.Split(' ')[1] switch
    {
        "MB" => 1e6,
        "GB" => 1e9,
        var unit => throw new FormatException(unit),
    });

    private static double Number(string text) => double.Parse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex("`((?:Register|Search|Site|Telemetry|ConnectionStrings):[A-Za-z]+)(?:=[^`]*)?`")]
    private static partial Regex SettingName();

    [GeneratedRegex(@"docker compose run .*register (\w+)")]
    private static partial Regex ContainerVerb();

    [GeneratedRegex(@"\$\{([A-Z_]+):\?")]
    private static partial Regex WantedVariable();

    [GeneratedRegex("^([A-Z_]+)=", RegexOptions.Multiline)]
    private static partial Regex EnvironmentLine();

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex SqlBlock();

    [GeneratedRegex("log: “([^”]+)”")]
    private static partial Regex LogLine();

    [GeneratedRegex(@"^\| [^|]*\| ([\d,]{5,}) \| ([\d,.]+ [MG]B) \| ([\d,.]+ [MG]B) \| ([\d,.]+ [MG]B) \|", RegexOptions.Multiline)]
    private static partial Regex RegisterRow();
}
