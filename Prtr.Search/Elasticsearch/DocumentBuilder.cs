using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Elasticsearch;

/// <summary>Makes documents of records.</summary>
internal sealed class DocumentBuilder(ReferenceData reference)
{
    private const int TonneKilograms = 1000;

    private readonly Dictionary<string, IReadOnlyList<string>> folded = [];

    /// <param name="release">The data release from which on the index shows it.</param>
    public RecordDocument Build(PublicRecord record, long release)
    {
        var report = record.Report;
        var mass = ((Int128)(record.QuantityKg?.Units ?? 0)) + ((Int128)(record.QuantityT?.Units ?? 0) * TonneKilograms);
        return new()
        {
            RecordId = record.Id,
            ValidFrom = release,
            ReportVersionId = report.ReportVersionId,
            ReportId = report.ReportId,
            Version = report.Version,
            FacilityId = report.FacilityId,
            Year = report.Year,
            FacilityName = report.FacilityName,
            FacilityNameKk = report.FacilityNameKk,
            NameKey = NameOrder.Key(report.FacilityName),
            OperatorBin = report.OperatorBin.Value,
            OperatorName = report.OperatorName,
            OwnerName = report.OwnerName,
            PostalAddress = report.PostalAddress,
            Kato = report.Kato.Value,
            Place = new DocumentPlace(report.Place.Latitude, report.Place.Longitude),
            Latitude = report.Place.Latitude,
            Longitude = report.Place.Longitude,
            MainActivity = report.MainActivity,
            OtherActivities = report.OtherActivities,
            StationarySources = report.StationarySources,
            ReceivedOn = report.ReceivedOn,
            Late = report.Late,
            DataRelease = report.DataRelease,
            Kind = record.Kind.Code(),
            Pollutant = record.Pollutant,
            PollutantGroup = record.PollutantGroup,
            Cas = record.Pollutant is { } number ? reference.Pollutants.GetValueOrDefault(number)?.Cas : null,
            Medium = record.Medium?.Code(),
            ToSubsoil = record.ToSubsoil,
            QuantityKgE8 = record.QuantityKg?.Units,
            AccidentalKgE8 = record.AccidentalKg?.Units,
            WasteCode = record.WasteCode,
            Hazardous = record.Hazardous,
            QuantityTE8 = record.QuantityT?.Units,
            Treatment = record.Treatment?.Code(),
            Operation = record.Operation,
            Transboundary = record.Transboundary,
            ReceiverName = record.ReceiverName,
            ReceiverBin = record.ReceiverBin?.Value,
            ReceiverAddress = record.ReceiverAddress,
            DestinationCountry = record.DestinationCountry,
            DestinationKato = record.DestinationKato?.Value,
            Method = record.Method.Code(),
            MethodName = record.MethodName,
            WithheldGround = record.WithheldGround,
            BelowThreshold = record.BelowThreshold,
            Flags = record.Flags,
            SourceFile = record.Source.File,
            SourceSheet = record.Source.Sheet,
            SourceRow = record.Source.Row,
            Facet = Facets(record),
            Accidental = record.AccidentalKg is { Units: > 0 },
            Withheld = record.WithheldGround is not null,
            Words = Words(record),
            Sum = DocumentSums.Of(record),
            MassKg = (long)(mass / Quantity.Scale),
            MassRest = (long)(mass % Quantity.Scale),
        };
    }

    private static Dictionary<string, string[]> Facets(PublicRecord record) => new()
    {
        [Facet.Region.Parameter()] = [.. FacetValues.OfRegion(record.Report.Kato)],
        [Facet.Activity.Parameter()] = [.. FacetValues.OfActivity(record.Report.MainActivity)],
        [Facet.Operator.Parameter()] = [record.Report.OperatorBin.Value],
        [Facet.Pollutant.Parameter()] = [.. FacetValues.OfPollutant(record.Pollutant, record.PollutantGroup)],
        [Facet.Waste.Parameter()] = [.. FacetValues.OfWaste(record.WasteCode, record.Hazardous)],
        [Facet.Medium.Parameter()] = record.Medium is { } medium ? [medium.Code()] : [],
        [Facet.Destination.Parameter()] = [.. FacetValues.OfDestination(record.DestinationCountry, record.DestinationKato, record.ReceiverBin)],
        [Facet.Operation.Parameter()] = [.. FacetValues.OfOperation(record.Treatment, record.Operation)],
        [Facet.Kind.Parameter()] = [record.Kind.Code()],
    };

    private HashSet<string> Words(PublicRecord record)
    {
        IEnumerable<string?> texts =
        [
            .. RegisterTexts.Of(record.Report),
            .. RegisterTexts.OfActivity(record.Report.MainActivity, reference),
            .. record.Pollutant is { } number ? RegisterTexts.OfPollutant(number, reference) : [],
            .. record.PollutantGroup is { } group ? RegisterTexts.OfGroup(group, reference) : [],
            .. record.WasteCode is { } code ? RegisterTexts.OfWaste(code, reference) : [],
        ];
        return [.. texts.OfType<string>().SelectMany(Fold)];
    }

    // The same names come again with every record.
    private IReadOnlyList<string> Fold(string text)
    {
        if (!folded.TryGetValue(text, out var words))
        {
            folded.Add(text, words = TextFolding.Tokens(text));
        }

        return words;
    }
}
