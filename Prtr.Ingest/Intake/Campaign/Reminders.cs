using System.Globalization;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.Messages;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Campaign;

/// <summary>Letters to operators from whom the report of a year is missing. They are kept with the other messages: sent as mail where an address is known and a server set up, else to print.</summary>
/// <param name="actor">Who has them written.</param>
public sealed class Reminders(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    /// <summary>Writes to the operators, one letter in both languages for all facilities of each; operators from whom nothing is missing get none.</summary>
    /// <param name="operators">Their BINs.</param>
    /// <returns>How many letters.</returns>
    public async Task<int> WriteAsync(int year, IReadOnlySet<string> operators, CancellationToken cancellationToken)
    {
        var board = await CampaignBoard.ReadAsync(database, year, cancellationToken);
        var missing = board.Missing.Where(facility => operators.Contains(facility.OperatorBin)).GroupBy(facility => facility.OperatorBin).ToList();
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.Remind, turn, cancellationToken);
        foreach (var facilities in missing)
        {
            await MessageWriter.WriteAsync(connection, turn, Letter(year, [.. facilities]), cancellationToken);
        }

        if (missing.Count > 0)
        {
            await ActJournal.WriteAsync(
                new Deed(Act.Remind, Deed.On("year", year)) { After = FormattableString.Invariant($"{missing.Count} letters") }, actor, clock.GetUtcNow(), turn, cancellationToken);
            await turn.CommitAsync(cancellationToken);
        }

        return missing.Count;
    }

    /// <summary>When each operator was reminded last, by BIN.</summary>
    public static async Task<IReadOnlyDictionary<string, DateTimeOffset>> LastAsync(RegisterDatabase database, int year, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string About, DateTimeOffset At)>(new CommandDefinition(
            "select about, made_at from message where about like @about order by id", new { about = About(year, "%") }, cancellationToken: cancellationToken));
        var last = new Dictionary<string, DateTimeOffset>();
        foreach (var (about, at) in rows)
        {
            last[about[(about.LastIndexOf(':') + 1)..]] = at;
        }

        return last;
    }

    private static string About(int year, string bin) => string.Create(CultureInfo.InvariantCulture, $"reminder:{year}:{bin}");

    private Message Letter(int year, IReadOnlyList<CampaignFacility> facilities)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return new Message(
            ReminderText.Languages[0],
            string.Join(" / ", ReminderText.Languages.Select(language => ReminderText.Subject(year, language))),
            string.Join("\n\n", ReminderText.Languages.Select(language => ReminderText.Content(year, facilities, today, language))),
            actor.ToString(),
            clock.GetUtcNow())
        {
            RecipientName = facilities[0].OperatorName,
            RecipientAddress = facilities.Select(facility => facility.ContactEmail).FirstOrDefault(email => !string.IsNullOrWhiteSpace(email)) ?? "",
            About = About(year, facilities[0].OperatorBin),
        };
    }
}
