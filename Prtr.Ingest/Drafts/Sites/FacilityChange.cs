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

    /// <summary><c>done</c>, <c>declined</c> or <c>taken-back</c>; null while it is open.</summary>
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

    /// <summary>Whether the signatures decide once nobody is left to sign: a name, a place that is only said more exactly, an operator by both.</summary>
    internal bool IsDecidedBySigning => Kind != ChangeKind.Place || Moved <= PrecisionMetres;

    // In metres.
    private double Moved => Point(Document.Before) is { } before && Point(Document.After) is { } after ? before.DistanceMetres(after) : double.MaxValue;

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
