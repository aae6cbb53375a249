using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Search.Database;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Ingest.Drafts.Sites;

/// <summary>Asks for another name, place or operator of a facility, in the name of an operator, and signs it. What needs nobody else takes effect with the signature, in one transaction.</summary>
public sealed class FacilityChanges(RegisterDatabase database, DraftChecks checks, Actor actor, TimeProvider clock)
{
    /// <summary>Letters of the ground.</summary>
    public const int LongestGround = 2000;

    /// <summary>Null when there is no such change, or it is between others.</summary>
    public async Task<FacilityChange?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        return await OwnAsync(id, Act.ReadCabinet, reading, cancellationToken);
    }

    /// <summary>What a party may ask about a facility: what is there now. Null when the facility is neither its own nor public, or does not exist.</summary>
    public async Task<FacilityFacts?> FactsAsync(Party party, long facilityId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        return await FactsAsync(party, facilityId, reading, cancellationToken);
    }

    /// <summary>Keeps what is asked, to be signed.</summary>
    /// <param name="after">By field of the form, those of the kind.</param>
    public async Task<ChangeOutcome> AskAsync(
        Party party, long facilityId, string kind, DateOnly from, string ground, IReadOnlyDictionary<string, string> after, CancellationToken cancellationToken)
    {
        var looked = await LookAsync(party, facilityId, kind, after, cancellationToken);
        if (looked is not var (before, values, remarks) || remarks.Count > 0)
        {
            return new ChangeOutcome(null, looked is null ? ChangeProblem.NotFound : ChangeProblem.Wrong, looked?.Remarks ?? []);
        }

        if (ProblemOf(party, kind, from, ground, before, values) is { } problem)
        {
            return new ChangeOutcome(null, problem);
        }

        var other = kind != ChangeKind.Operator ? (Party?)null : Party.Operator(values["operator_bin"] == party.Code ? before["operator_bin"] : values["operator_bin"]);
        var document = new ChangeDocument(facilityId, kind, from, party.Code, Printable.Of(ground).Trim(), before, values);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.Draft, party, turn, cancellationToken);
        var id = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            insert into facility_change (id, facility_id, kind, party, other_party, content, valid_from, asked_by, asked_at)
            select coalesce(max(id), 0) + 1, @facilityId, @kind, @party, @other, @content, @from, @AccountId, @now from facility_change;
            select max(id) from facility_change;
            """,
            new { facilityId, kind, party = party.ToString(), other = other?.ToString(), content = document.Write(), from, actor.Session!.AccountId, now = clock.GetUtcNow() },
            turn, cancellationToken: cancellationToken));
        await turn.CommitAsync(cancellationToken);
        return new ChangeOutcome(id, null);
    }

    /// <summary>Signs for the party whose turn it is.</summary>
    /// <param name="keepAsync">Keeps the signature and says its number; null for one that nobody has signed, while developing.</param>
    /// <returns>False when it is not this person's turn, or the facility has changed since it was asked: then it is over.</returns>
    public async Task<bool> SignAsync(long id, Func<DbTransaction, CancellationToken, Task<long>>? keepAsync, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        if (await OwnAsync(id, Act.Submit, turn, cancellationToken) is not { Next: { } side } change || !await Permit.HoldsAsync(actor, Act.Submit, side, turn, cancellationToken))
        {
            return false;
        }

        if (await change.IsOvertakenAsync(turn, cancellationToken))
        {
            await ChangeEffect.EndAsync(id, "overtaken", null, Actor.Register, clock.GetUtcNow(), turn, cancellationToken);
            await turn.CommitAsync(cancellationToken);
            return false;
        }

        var signature = keepAsync is null ? (long?)null : await keepAsync(turn, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            change.SignedAt is null
                ? "update facility_change set signed_by = @AccountId, signed_at = @now, signature_id = @signature where id = @id"
                : "update facility_change set other_signed_by = @AccountId, other_signed_at = @now, other_signature_id = @signature where id = @id",
            new { id, signature, actor.Session!.AccountId, now = clock.GetUtcNow() }, turn, cancellationToken: cancellationToken));
        await ActJournal.WriteAsync(new Deed(Act.Submit, Deed.On("facility-change", id)) { After = change.Kind, Reason = change.Document.Ground }, actor, clock.GetUtcNow(), turn, cancellationToken);
        var signed = (await FacilityChange.FindAsync(id, turn, cancellationToken))!;
        if (signed.Next is null && await signed.IsDecidedBySigningAsync(turn, cancellationToken))
        {
            await ChangeEffect.DoAsync(signed, null, actor, clock.GetUtcNow(), turn, cancellationToken);
        }

        await turn.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Takes back what is open; whoever has asked may.</summary>
    public async Task<bool> TakeBackAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        if (await OwnAsync(id, Act.Draft, turn, cancellationToken) is not { IsOpen: true } change || !await Permit.HoldsAsync(actor, Act.Draft, change.Asker, turn, cancellationToken))
        {
            return false;
        }

        await ChangeEffect.EndAsync(id, "taken-back", null, actor, clock.GetUtcNow(), turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    private ChangeProblem? ProblemOf(Party party, string kind, DateOnly from, string ground, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        string.IsNullOrWhiteSpace(ground) || ground.Length > LongestGround ? ChangeProblem.GroundMissing
        : after.All(field => before.GetValueOrDefault(field.Key, "") == field.Value) ? ChangeProblem.Same
        : kind == ChangeKind.Operator && (after["operator_name"].Length == 0 || !Bin.TryParse(after["operator_bin"], out var bin) || !bin.HasValidCheckDigit) ? ChangeProblem.OperatorWrong
        : kind == ChangeKind.Operator && (after["operator_bin"] == before["operator_bin"] || (after["operator_bin"] != party.Code && before["operator_bin"] != party.Code)) ? ChangeProblem.OperatorWrong
        : from.Year < 1990 || from.Year > clock.GetUtcNow().Year + 1 ? ChangeProblem.DayWrong
        : null;

    private async Task<(IReadOnlyDictionary<string, string> Before, IReadOnlyDictionary<string, string> After, IReadOnlyList<Remark> Remarks)?> LookAsync(
        Party party, long facilityId, string kind, IReadOnlyDictionary<string, string> after, CancellationToken cancellationToken)
    {
        if (await FactsAsync(party, facilityId, cancellationToken) is not { } facts || ChangeKind.Fields(kind) is not { Count: > 0 } fields
            || (kind != ChangeKind.Operator && facts.Fields["operator_bin"] != party.Code))
        {
            return null;
        }

        var values = fields.ToDictionary(field => field, field => Printable.Of(after.GetValueOrDefault(field, "")).Trim());
        var described = facts.Fields.Where(field => !values.ContainsKey(field.Key)).Concat(values).ToDictionary(field => field.Key, field => field.Value);
        var looked = await checks.CheckAsync(SiteDescription.Of(party, facts.Year, described), cancellationToken);
        var facility = looked.Report!.Facility;
        if (kind == ChangeKind.Place && facility is { Point: { } point, Kato.Value: { } kato })
        {
            // However it was typed, it is signed and kept in one way.
            (values["latitude"], values["longitude"], values["kato"]) = (Degrees(point.Latitude), Degrees(point.Longitude), kato.Value);
        }

        return (fields.ToDictionary(field => field, field => facts.Fields.GetValueOrDefault(field, "")), values, SiteDescription.Errors(looked, field => fields.Contains(field) && field != "operator_bin"));
    }

    private static string Degrees(double value) => Math.Round(value, 9).ToString("R", CultureInfo.InvariantCulture);

    private async Task<FacilityFacts?> FactsAsync(Party party, long facilityId, DbTransaction reading, CancellationToken cancellationToken)
    {
        if (!party.IsOperator || !await Permit.HoldsAsync(actor, Act.Draft, party, reading, cancellationToken) || await FacilityFacts.FindAsync(facilityId, reading, cancellationToken) is not { } facts)
        {
            return null;
        }

        return facts.Fields["operator_bin"] == party.Code || await SiteCandidates.IsPublicAsync(facilityId, reading, cancellationToken) ? facts : null;
    }

    // Of what is between others it is not even said that it is there; the other side sees what was signed.
    private async Task<FacilityChange?> OwnAsync(long id, Act act, DbTransaction transaction, CancellationToken cancellationToken) =>
        await FacilityChange.FindAsync(id, transaction, cancellationToken) is { } change
            && (await Permit.HoldsAsync(actor, act, change.Asker, transaction, cancellationToken)
                || (change is { Other: { } other, SignedAt: not null } && await Permit.HoldsAsync(actor, act, other, transaction, cancellationToken)))
            ? change : null;
}
