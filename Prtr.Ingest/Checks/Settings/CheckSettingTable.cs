using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Checks.Settings;

/// <summary>The settings of checks in the register's database: rows are only added.</summary>
public static class CheckSettingTable
{
    public static async Task<DatedCheckSettings> ReadAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await ReadAsync(connection, null, cancellationToken);
    }

    internal static async Task<DatedCheckSettings> ReadAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        const string sql = "select name, valid_from, level, holds, limit_value, actor, reason, set_at from check_setting order by id";
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(sql, transaction: transaction, cancellationToken: cancellationToken));
        return new DatedCheckSettings([.. rows.Select(row => row.Setting())]);
    }

    /// <param name="actor">Who decides, as the setting says.</param>
    public static async Task AddAsync(RegisterDatabase database, CheckSetting setting, Actor actor, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        await AddAsync(setting, transaction, cancellationToken);
        var limit = setting.Limit?.ToString(CultureInfo.InvariantCulture);
        await ActJournal.WriteAsync(
            new Deed(Act.SetCheck, Deed.On("check", setting.Name))
            {
                After = string.Join(", ", new[] { FormattableString.Invariant($"from {setting.ValidFrom}"), setting.Level, setting.Holds switch { true => "holds", false => "does not hold", _ => null }, limit }.OfType<string>()),
                Reason = setting.Reason,
            },
            actor, setting.SetAt, transaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The same in a transaction whose act writes the journal itself.</summary>
    internal static Task AddAsync(CheckSetting setting, DbTransaction transaction, CancellationToken cancellationToken)
    {
        const string sql = """
            insert into check_setting (id, name, valid_from, level, holds, limit_value, actor, reason, set_at)
            select coalesce(max(id), 0) + 1, @Name, @ValidFrom, @Level, @Holds, @limit, @Actor, @Reason, @SetAt from check_setting
            """;
        var limit = setting.Limit?.ToString(CultureInfo.InvariantCulture);
        return transaction.Connection!.ExecuteAsync(new CommandDefinition(
            sql,
            new { setting.Name, setting.ValidFrom, setting.Level, setting.Holds, limit, setting.Actor, setting.Reason, setting.SetAt },
            transaction,
            cancellationToken: cancellationToken));
    }

    private sealed record Row
    {
        public string Name { get; init; } = "";

        public int ValidFrom { get; init; }

        public string? Level { get; init; }

        public bool? Holds { get; init; }

        public string? LimitValue { get; init; }

        public string Actor { get; init; } = "";

        public string Reason { get; init; } = "";

        public DateTimeOffset SetAt { get; init; }

        public CheckSetting Setting() => new(
            Name, ValidFrom, Level, Holds, LimitValue is { } limit ? decimal.Parse(limit, CultureInfo.InvariantCulture) : null, Actor, Reason, SetAt);
    }
}
