using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Ingest.Checks.Settings;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using static Prtr.Ingest.Intake.ReferenceChanges.ReferenceColumn;

namespace Prtr.Ingest.Intake.ReferenceChanges;

/// <summary>Levels and limits of the checks: decisions are added, and of several for a name and year the last counts.</summary>
internal sealed record CheckTable() : ReferenceTable(
    "checks", [Text("name"), Year("valid_from"), Text("level", false), Flag("holds"), ReferenceColumn.Fraction("limit")])
{
    private const int NameAt = 0;
    private const int YearAt = 1;
    private const int LevelAt = 2;
    private const int HoldsAt = 3;
    private const int LimitAt = 4;

    public static CheckTable Checks { get; } = new();

    public override async Task<IReadOnlyList<string[]>> ReadAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken) =>
    [
        .. (await CheckSettingTable.ReadAsync(connection, transaction, cancellationToken)).Decisions.Select(decision => new[]
        {
            decision.Name, decision.ValidFrom.ToString(CultureInfo.InvariantCulture), decision.Level ?? "", decision.Holds switch { true => "1", false => "0", _ => "" },
            decision.Limit?.ToString(CultureInfo.InvariantCulture) ?? "",
        }),
    ];

    internal override ReferenceProblem? ProblemOf(int line, string[] row, IReadOnlyList<string[]> existing) =>
        (row[LevelAt].Length > 0 && !CheckSetting.Levels.Contains(row[LevelAt])) || SettingProblem.Of(SettingOf(row, Actor.Register, "-", default)) is not null
            ? new ReferenceProblem(line, CheckLimit.Find(row[NameAt]) is null && RemarkKinds.Find(row[NameAt]) is null ? "unknown" : "value", string.Join(' ', row.Where(text => text.Length > 0)))
            : null;

    internal override string[]? Before(string[] row, IReadOnlyList<string[]> existing) => existing.LastOrDefault(other => other[NameAt] == row[NameAt]);

    // A limit decides anew about every report of its years; a level about the remarks that were made.
    internal override Task<long> AffectedAsync(string[] row, string[]? before, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(
            row[LimitAt].Length > 0
                ? """
                  select count(*) from report r join report_version v on v.report_id = r.id
                  where r.reporting_year >= @from and v.ended_release_id is null and v.withdrawn_reason is null
                  """
                : """
                  select count(*) from report r join report_version v on v.report_id = r.id join remark m on m.report_version_id = v.id
                  where r.reporting_year >= @from and v.ended_release_id is null and v.withdrawn_reason is null and m.code = @name
                  """,
            new { from = int.Parse(row[YearAt], CultureInfo.InvariantCulture), name = row[NameAt] },
            transaction,
            cancellationToken: cancellationToken));

    internal override Task AddAsync(string[] row, Actor actor, string reason, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken) =>
        CheckSettingTable.AddAsync(SettingOf(row, actor, reason, now), transaction, cancellationToken);

    private static CheckSetting SettingOf(string[] row, Actor actor, string reason, DateTimeOffset now) => new(
        row[NameAt],
        int.Parse(row[YearAt], CultureInfo.InvariantCulture),
        row[LevelAt].Length > 0 ? row[LevelAt] : null,
        row[HoldsAt] switch { "1" => true, "0" => false, _ => null },
        row[LimitAt].Length > 0 ? decimal.Parse(row[LimitAt], CultureInfo.InvariantCulture) : null,
        actor.ToString(),
        reason,
        now);
}
