using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.People;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Ingest.Drafts.Sites;

/// <summary>What a change of a facility does once it is decided: a dated fact is added, nothing that was reported changes.</summary>
internal static class ChangeEffect
{
    public static async Task DoAsync(FacilityChange change, string? reason, Actor actor, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken)
    {
        await EndAsync(change.Id, "done", reason, actor, now, turn, cancellationToken);
        var document = change.Document;
        if (change.Kind == ChangeKind.Operator)
        {
            var bin = new Bin(document.After["operator_bin"]);
            await new OperatorChange(change.FacilityId, bin, document.After["operator_name"], document.From).KeepAsync(actor, reason ?? document.Ground, now, turn, cancellationToken);
            return;
        }

        await turn.Connection!.ExecuteAsync(new CommandDefinition(
            """
            insert into facility_description (id, facility_id, change_id, valid_from, facility_name, facility_name_kk, postal_address, kato, latitude, longitude, decided_at, reason)
            select coalesce(max(id), 0) + 1, @FacilityId, @Id, @From, @name, @nameKk, @address, @kato, @latitude, @longitude, @now, @why from facility_description
            """,
            new
            {
                change.FacilityId, change.Id, document.From, name = Text("facility_name"), nameKk = Text("facility_name_kk"), address = Text("postal_address"), kato = Text("kato"),
                latitude = Degrees("latitude"), longitude = Degrees("longitude"), now, why = Printable.Of(reason ?? document.Ground),
            },
            turn, cancellationToken: cancellationToken));

        string? Text(string field) => document.After.GetValueOrDefault(field) is { Length: > 0 } text ? text : null;

        double? Degrees(string field) => Text(field) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;
    }

    public static Task EndAsync(long id, string outcome, string? reason, Actor actor, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken) =>
        turn.Connection!.ExecuteAsync(new CommandDefinition(
            "update facility_change set outcome = @outcome, decided_by = @by, decided_at = @now, reason = @reason where id = @id and outcome is null",
            new { id, outcome, by = actor.ToString(), now, reason }, turn, cancellationToken: cancellationToken));
}
