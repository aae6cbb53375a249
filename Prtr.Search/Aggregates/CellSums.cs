using Prtr.Search.Diffuse;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates;

/// <summary>What has been counted for one cell so far.</summary>
internal sealed class CellSums
{
    private readonly RecordSums sums = new();
    private ValueCounts releases;
    private ValueCounts wastewater;
    private ValueCounts waste;

    public void Add(PublicRecord record)
    {
        sums.Add(record);
        var one = record.WithheldGround is null ? new ValueCounts(1, 0) : new ValueCounts(0, 1);
        switch (record.Kind)
        {
            case RecordKind.Release:
                releases += one;
                break;
            case RecordKind.Wastewater:
                wastewater += one;
                break;
            case RecordKind.Waste:
                waste += one;
                break;
        }
    }

    public void Add(DiffuseRecord record) => sums.AddDiffuse(record.QuantityKg);

    public void Add(CellSums other)
    {
        sums.Add(other.sums);
        releases += other.releases;
        wastewater += other.wastewater;
        waste += other.waste;
    }

    public AggregateCell ToCell() => new(sums.ToTotals(), releases, wastewater, waste);
}
