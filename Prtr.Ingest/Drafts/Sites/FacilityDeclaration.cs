using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Prtr.Ingest.Intake.Questions;

namespace Prtr.Ingest.Drafts.Sites;

/// <summary>An operator's word that a facility is none of those that look like it, given before it was registered.</summary>
/// <param name="Shown">Numbers of the facilities that it was compared with.</param>
public sealed record FacilityDeclaration(IReadOnlyCollection<long> Shown, string Reason)
{
    /// <summary>The word with which a draft was begun; null for most.</summary>
    internal static async Task<FacilityDeclaration?> FindAsync(long draftId, DbTransaction transaction, CancellationToken cancellationToken) =>
        await transaction.Connection!.QuerySingleOrDefaultAsync<(string Shown, string Reason)?>(new CommandDefinition(
            "select shown, reason from facility_declaration where draft_id = @draftId", new { draftId }, transaction, cancellationToken: cancellationToken)) is { } found
            ? new FacilityDeclaration(JsonSerializer.Deserialize<long[]>(found.Shown)!, found.Reason)
            : null;

    internal Task WriteAsync(long draftId, long accountId, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken) =>
        turn.Connection!.ExecuteAsync(new CommandDefinition(
            "insert into facility_declaration (draft_id, shown, reason, account_id, declared_at) values (@draftId, @shown, @Reason, @accountId, @now)",
            new { draftId, shown = JsonSerializer.Serialize(Shown.ToArray()), Reason, accountId, now }, turn, cancellationToken: cancellationToken));

    /// <summary>Answers intake's question which facility it is, as long as it names none but those that were compared; others stay open.</summary>
    public Answer? Decide(Question question) =>
        question.Code == LikelySameFacility.Kind.Code && Named(question).All(Shown.Contains) ? Answer.Of(LikelySameFacility.New, Reason) : null;

    // Of the others a question has number and score: "17 (0.71), 5 (0.66)".
    private static IEnumerable<long> Named(Question question) =>
        question.Data["others"].Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(other => other.Split(' ')[0]).Append(question.Data["facility"])
            .Select(number => long.Parse(number, CultureInfo.InvariantCulture));
}
