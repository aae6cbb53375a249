using System.Data.Common;
using System.Text;
using Dapper;
using Prtr.Ingest.People;
using Prtr.Search.Register;

namespace Prtr.Ingest.Drafts.Sites;

/// <summary>What an operator asks about a facility beside reports, with who has signed it and what became of it.</summary>
public sealed class FacilityChange
{
    private const double PrecisionMetres = 100;

    private ChangeDocument? document;

    public long Id { get; init; }

    public long FacilityId { get; init; }

    /// <summary>Of <see cref="ChangeKind"/>.</summary>
    public string Kind { get; init; } = "";

    internal string Party { get; init; } = "";

    internal string? OtherParty { get; init; }

    internal string Content { get; init; } = "";

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? SignedAt { get; init; }

    public DateTimeOffset? OtherSignedAt { get; init; }

    /// <summary><c>done</c>, <c>declined</c>, <c>taken-back</c> or <c>overtaken</c>; null while it is open.</summary>
    public string? Outcome { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Why it was decided so; null when the signatures alone decided.</summary>
    public string? Reason { get; init; }

    public ChangeDocument Document => document ??= ChangeDocument.Read(Content);

    /// <summary>The exact bytes that are signed.</summary>
    public byte[] Bytes => Encoding.UTF8.GetBytes(Content);

    public Party Asker => People.Party.Of(Party);

    /// <summary>The operator on the other side; null where one side is enough.</summary>
    public Party? Other => OtherParty is { } party ? People.Party.Of(party) : null;

    public bool IsOpen => Outcome is null;

    /// <summary>Who is still to sign; null when nobody is.</summary>
    public Party? Next => !IsOpen ? null : SignedAt is null ? Asker : OtherSignedAt is null ? Other : null;

    /// <summary>Whether the centre may decide on it.</summary>
    public bool WaitsForCentre => IsOpen && SignedAt is not null;

    /// <summary>Whether the signatures decide once nobody is left to sign: a name, a place that is only said more exactly, an operator by both. However often one moves a little, it is measured from where others have put the facility.</summary>
    internal async Task<bool> IsDecidedBySigningAsync(DbTransaction turn, CancellationToken cancellationToken) =>
        Kind != ChangeKind.Place
        || (Point(Document.After) is { } after && await FacilityFacts.SettledPlaceAsync(FacilityId, turn, cancellationToken) is { } settled && settled.DistanceMetres(after) <= PrecisionMetres);

    /// <summary>Whether the facility is no more what it was when this was asked: another operates it, or what is to change has changed.</summary>
    internal async Task<bool> IsOvertakenAsync(DbTransaction turn, CancellationToken cancellationToken) =>
        await FacilityFacts.FindAsync(FacilityId, turn, cancellationToken) is not { } now
        || (Kind == ChangeKind.Operator
            ? now.Fields["operator_bin"] != Document.Before["operator_bin"]
            : now.Fields["operator_bin"] != Asker.Code || Document.Before.Any(field => now.Fields.GetValueOrDefault(field.Key, "") != field.Value));

    /// <summary>Null when there is no such change.</summary>
    internal static Task<FacilityChange?> FindAsync(long id, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<FacilityChange?>(new CommandDefinition("select * from facility_change where id = @id", new { id }, transaction, cancellationToken: cancellationToken));

    /// <summary>Those that a party has asked for, or is asked about by another who has signed; the latest first.</summary>
    internal static async Task<IReadOnlyList<FacilityChange>> OfAsync(Party party, DbTransaction reading, CancellationToken cancellationToken) =>
    [
        .. await reading.Connection!.QueryAsync<FacilityChange>(new CommandDefinition(
            "select * from facility_change where party = @party or (other_party = @party and signed_at is not null) order by id desc",
            new { party = party.ToString() }, reading, cancellationToken: cancellationToken)),
    ];

    private static GeoPoint? Point(IReadOnlyDictionary<string, string> fields) =>
        Degrees(fields, "latitude") is { } latitude && Degrees(fields, "longitude") is { } longitude ? new GeoPoint(latitude, longitude) : null;

    private static double? Degrees(IReadOnlyDictionary<string, string> fields, string field) =>
        double.TryParse(fields.GetValueOrDefault(field), System.Globalization.CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}
