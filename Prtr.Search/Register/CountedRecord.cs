namespace Prtr.Search.Register;

/// <summary>A record as far as it is counted and added up: without its key and its place in a file, so that no object is made for each of very many.</summary>
/// <param name="Units">Hundred-millionths of a kilogram or, for waste, of a tonne; 0 where they are withheld or not given.</param>
/// <param name="AccidentalUnits">The accidental part of it.</param>
public readonly record struct CountedRecord(PublicReport Report, RecordTraits Traits, long Units, long AccidentalUnits)
{
    public static CountedRecord Of(PublicRecord record) =>
        new(record.Report, record, (record.Kind == RecordKind.Waste ? record.QuantityT : record.QuantityKg)?.Units ?? 0, record.AccidentalKg?.Units ?? 0);
}
