using System.Data.Common;
using Dapper;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>The states of the reporting years: open, closed, published, reviewed.</summary>
public static class ReportingYears
{
    private const int First = 2016;

    // The Protocol is of 2003; what is earlier is a slip of the keyboard.
    private const int Earliest = 2003;

    /// <summary>Opens every year that has ended and is not known yet.</summary>
    internal static async Task OpenEndedAsync(DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var connection = transaction.Connection!;
        var last = await connection.ExecuteScalarAsync<int?>(new CommandDefinition(
            "select max(year) from reporting_year", transaction: transaction, cancellationToken: cancellationToken));
        for (var year = last + 1 ?? First; year < now.Year; year++)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "insert into reporting_year (year, state, changed_at) values (@year, 'open', @at)",
                new { year, at = now },
                transaction,
                cancellationToken: cancellationToken));
        }
    }

    /// <summary>Opens a year by hand: it takes first reports until it is closed, though its time is over; one before the first in the register, too.</summary>
    /// <returns>Null when it is open now, else why it cannot be: it has not ended, or is none of the law's.</returns>
    public static async Task<YearRefusal?> OpenAsync(RegisterDatabase database, int year, Actor actor, bool rehearsal, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (year >= now.Year || year < Earliest)
        {
            return year < Earliest ? YearRefusal.TooEarly : YearRefusal.NotEnded;
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.OpenYear, transaction, cancellationToken);
        await OpenEndedAsync(now, transaction, cancellationToken);
        var opened = await connection.ExecuteAsync(new CommandDefinition(
            """
            update reporting_year set reopened = @yes, state = case when state = 'closed' then 'open' else state end, changed_at = @now where year = @year
            """,
            new { year, now, yes = true },
            transaction,
            cancellationToken: cancellationToken));
        if (opened == 0)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "insert into reporting_year (year, state, changed_at, reopened) values (@year, 'open', @now, @yes)", new { year, now, yes = true }, transaction, cancellationToken: cancellationToken));
        }

        if (!rehearsal)
        {
            await ActJournal.WriteAsync(new Deed(Act.OpenYear, Deed.On("year", year)) { After = "open" }, actor, now, transaction, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return null;
    }

    /// <summary>Closes a year before the law's clock does: from now on it takes only corrections.</summary>
    /// <returns>Whether the year was open.</returns>
    public static async Task<bool> CloseAsync(RegisterDatabase database, int year, Actor actor, bool rehearsal, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.CloseYear, transaction, cancellationToken);
        await OpenEndedAsync(now, transaction, cancellationToken);
        var closed = await connection.ExecuteAsync(new CommandDefinition(
            "update reporting_year set state = case when state = 'open' then 'closed' else state end, reopened = @no, changed_at = @now where year = @year and (state = 'open' or reopened = @yes)",
            new { year, now, no = false, yes = true },
            transaction,
            cancellationToken: cancellationToken));
        if (!rehearsal)
        {
            await ActJournal.WriteAsync(
                new Deed(Act.CloseYear, Deed.On("year", year)) { After = closed == 1 ? "closed" : "was not open" }, actor, now, transaction, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return closed == 1;
    }

    /// <summary>The years that should be public on a day and are not, latest first, with the last day that the law gives.</summary>
    /// <param name="release">Public in this data release; null for the latest.</param>
    public static async Task<IReadOnlyList<(int Year, DateOnly By)>> LateAsync(RegisterDatabase database, DateOnly today, DataRelease? release, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var years = await connection.QueryAsync<(int Year, string State)>(new CommandDefinition(
            """
            select y.year, case when y.state in ('open', 'closed') or exists (select 1 from data_release d where d.reporting_year = y.year and d.id <= @release) then y.state else 'closed' end
            from reporting_year y
            order by y.year desc
            """,
            new { release = AsOf.Key(release) },
            cancellationToken: cancellationToken));
        await AsOf.VerifyAsync(connection, null, release, cancellationToken);
        return
        [
            .. years.Select(year => (year.Year, Next: YearClock.NextOn(year.State, year.Year, today)))
                .Where(year => year.Next is { Step: "publish", DaysOverdue: > 0 })
                .Select(year => (year.Year, year.Next!.By)),
        ];
    }

    /// <summary>The years that take first reports on a day.</summary>
    public static async Task<IReadOnlyList<int>> OpenOnAsync(RegisterDatabase database, DateOnly day, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        return [.. (await ReadAsync(transaction, cancellationToken)).On(day).Open.Order()];
    }

    /// <summary>Open years take reports; the others only what a year that is over takes.</summary>
    internal static async Task<CampaignYears> ReadAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var years = (await transaction.Connection!.QueryAsync<(int Year, string State, bool Reopened)>(new CommandDefinition(
            "select year, state, reopened from reporting_year", transaction: transaction, cancellationToken: cancellationToken))).ToList();
        return new CampaignYears(
            years.Where(year => year.State == "open").Select(year => year.Year).ToHashSet(),
            years.Where(year => year.State != "open").Select(year => year.Year).ToHashSet())
        {
            Published = years.Where(year => year.State is "published" or "reviewed").Select(year => year.Year).ToHashSet(),
            Reopened = years.Where(year => year.Reopened).Select(year => year.Year).ToHashSet(),
        };
    }
}

/// <summary>Why a year cannot be opened.</summary>
public enum YearRefusal
{
    NotEnded,

    TooEarly,
}
