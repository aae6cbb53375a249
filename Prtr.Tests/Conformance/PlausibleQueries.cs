using System.Globalization;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Tests.Conformance;

/// <summary>Random queries that mostly find something: their values are taken from records.</summary>
public sealed class PlausibleQueries(IReadOnlyList<PublicRecord> records, int seed)
{
    private readonly Random random = new(seed);

    public RegisterQuery Next()
    {
        var conditions = random.Next(5);
        var one = Any();
        var parameters = new List<KeyValuePair<string, string>>();
        for (var i = 0; i < conditions; i++)
        {
            // Conditions from one record agree; those from several give alternatives and empty answers.
            Condition(random.Next(3) == 0 ? Any() : one, parameters);
        }

        Years(one, parameters);
        Presentation(parameters);
        return RegisterQuery.Parse(parameters).Query;
    }

    private void Condition(PublicRecord record, List<KeyValuePair<string, string>> to)
    {
        var (name, value) = random.Next(17) switch
        {
            0 => ("region", Wider(record.Report.Kato.Value)),
            1 => ("activity", random.Next(2) == 0 ? record.Report.MainActivity : record.Report.MainActivity.Split('(')[0]),
            2 => ("operator", record.Report.OperatorBin.Value),
            3 or 4 => ("pollutant", record.Pollutant is { } number && random.Next(2) == 0 ? number.ToString(CultureInfo.InvariantCulture) : "group:" + (record.PollutantGroup ?? "HEVMET")),
            5 => ("waste", Waste(record)),
            6 => ("medium", record.Medium?.Code() ?? "air"),
            7 => ("destination", Destination(record)),
            8 => ("operation", record.Operation is { } operation && random.Next(2) == 0 ? operation : record.Treatment?.Code() ?? "R"),
            9 => ("kind", record.Kind.Code()),
            10 => ("facility", record.Report.FacilityId.ToString(CultureInfo.InvariantCulture)),
            11 => ("q", Text(record)),
            12 => ("bbox", Box(record.Report.Place)),
            13 => ("near", Near(record.Report.Place)),
            14 => ("accidental", random.Next(2) == 0 ? "yes" : "no"),
            15 => ("withheld", random.Next(2) == 0 ? "yes" : "no"),
            _ => ("flag", record.Flags.Count > 0 ? record.Flags[0] : "moved"),
        };
        var negative = random.Next(5) == 0 && name is not ("q" or "bbox" or "near" or "accidental" or "withheld");
        to.Add(new(name, negative ? "!" + value : value));
    }

    private void Years(PublicRecord record, List<KeyValuePair<string, string>> to)
    {
        switch (random.Next(6))
        {
            case 0:
                to.Add(new("year", "all"));
                break;
            case 1:
                to.Add(new("year", record.Report.Year.ToString(CultureInfo.InvariantCulture)));
                break;
            case 2:
                to.Add(new("year", FormattableString.Invariant($"{record.Report.Year - random.Next(3)}-{record.Report.Year + random.Next(3)}")));
                break;
            case 3:
                to.Add(new("year", "!" + record.Report.Year.ToString(CultureInfo.InvariantCulture)));
                break;
        }
    }

    private void Presentation(List<KeyValuePair<string, string>> to)
    {
        if (random.Next(2) == 0)
        {
            to.Add(new("view", "records"));
        }

        to.Add(new("sort", (random.Next(2) == 0 ? "-" : "") + new[] { "name", "quantity", "year" }[random.Next(3)]));
        to.Add(new("size", random.Next(1, 30).ToString(CultureInfo.InvariantCulture)));
        to.Add(new("page", random.Next(1, 4).ToString(CultureInfo.InvariantCulture)));
    }

    private PublicRecord Any() => records[random.Next(records.Count)];

    private string Wider(string kato) => random.Next(3) switch { 0 => kato[..2] + "0000000", 1 => kato[..4] + "00000", _ => kato };

    private string Waste(PublicRecord record) => record.WasteCode is { } code
        ? random.Next(4) switch { 0 => code[..2], 1 => code[..4], 2 => code, _ => record.Hazardous == true ? "hazardous" : "non-hazardous" }
        : "non-hazardous";

    private string Destination(PublicRecord record) => random.Next(3) switch
    {
        0 when record.ReceiverBin is { } bin => "receiver:" + bin.Value,
        1 when record.DestinationKato is { } kato => Wider(kato.Value),
        _ => record.DestinationCountry ?? "KZ",
    };

    // A word as people type it: whole, begun, or with a letter missing; sometimes two words.
    private string Text(PublicRecord record)
    {
        var words = $"{record.Report.FacilityName} {record.Report.OperatorName} {record.Report.PostalAddress} метан ртуть lead қалдық {record.WasteCode}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', Enumerable.Range(0, random.Next(1, 3)).Select(_ => Typed(words[random.Next(words.Length)])));
    }

    private string Typed(string word) => random.Next(3) switch
    {
        0 => word[..Math.Min(word.Length, random.Next(2, 8))],
        1 when word.Length > 4 => word.Remove(random.Next(word.Length), 1),
        _ => word,
    };

    private string Box(GeoPoint place)
    {
        var (width, height) = (random.NextDouble() * 4, random.NextDouble() * 2);
        return FormattableString.Invariant($"{place.Longitude - width},{place.Latitude - height},{place.Longitude + width},{place.Latitude + height}");
    }

    private string Near(GeoPoint place) => FormattableString.Invariant($"{place.Latitude},{place.Longitude},{random.Next(1, 400)}");
}
