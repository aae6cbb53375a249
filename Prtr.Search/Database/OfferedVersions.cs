namespace Prtr.Search.Database;

/// <summary>
/// The published versions that readers of the data release <c>@release</c> may still see, also after a later one replaced them, as statements that select their keys.
/// Former data releases stay as they are; what is offered beside one follows what was decided until then.
/// </summary>
internal static class OfferedVersions
{
    /// <summary>Not those that were withdrawn, nor what came before a withdrawn one, nor those of a facility that was removed.</summary>
    public const string All = """
        select o.id
        from report_version o
        join report q on q.id = o.report_id
        where o.published_release_id <= @release
            and not exists (
                select 1 from facility_act x
                where x.facility_id = q.facility_id and x.kind = 'remove' and x.data_release_id <= @release
                    and not exists (select 1 from facility_act u where u.undoes_act_id = x.id and u.data_release_id <= @release))
            and not exists (
                select 1 from report_version n
                where n.report_id = o.report_id and n.version >= o.version and n.ended_release_id <= @release and n.withdrawn_reason is not null)
        """;

    /// <summary>Of these not the ones that show a figure which a later version withholds.</summary>
    public const string WithCopy = $"""
        {All}
            and not exists (
                select 1 from report_version n
                join report_row h on h.report_version_id = n.id
                join report_row s on s.report_version_id = o.id and s.kind = h.kind
                where n.report_id = o.report_id and n.version > o.version and n.published_release_id <= @release
                    and h.withheld_ground is not null and s.withheld_ground is null
                    and coalesce(s.pollutant, 0) = coalesce(h.pollutant, 0) and coalesce(s.medium, '') = coalesce(h.medium, '')
                    and coalesce(s.waste_code, '') = coalesce(h.waste_code, ''))
        """;
}
