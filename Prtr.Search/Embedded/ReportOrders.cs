namespace Prtr.Search.Embedded;

/// <summary>The reports in the orders that results come in.</summary>
internal sealed class ReportOrders
{
    public ReportOrders(IndexData data)
    {
        ByName = data.NameOrder;
        ByYear = Ranking.Of(data.Reports.Length, report => data.Reports[report].Year);
        PlaceByName = Inverse(ByName);
        PlaceByYear = Inverse(ByYear);
        MiddleFacility = Middle(data);
    }

    /// <summary>By name, facility and year.</summary>
    public int[] ByName { get; }

    /// <summary>By year and facility.</summary>
    public int[] ByYear { get; }

    public int[] PlaceByName { get; }

    public int[] PlaceByYear { get; }

    /// <summary>The facility that halves the records.</summary>
    public int MiddleFacility { get; }

    private static int[] Inverse(int[] order)
    {
        var places = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            places[order[i]] = i;
        }

        return places;
    }

    private static int Middle(IndexData data)
    {
        var facilities = 0;
        for (var report = 0; report < data.Reports.Length && data.FirstRow[report] < data.RowId.Length / 2; report++)
        {
            facilities += report == 0 || data.Reports[report].FacilityId != data.Reports[report - 1].FacilityId ? 1 : 0;
        }

        return facilities;
    }
}
