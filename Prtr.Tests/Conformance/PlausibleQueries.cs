using System.Globalization;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Tests.Conformance;

/// <summary>Random queries that mostly find something: their values are taken from records.</summary>
public sealed class PlausibleQueries(IReadOnlyList<PublicRecord> records, int seed)
{
    // Years are chosen apart, so that most queries have some.
    private static readonly Facet[] Counted = [.. Facet.All.Where(facet => facet != Facet.Year)];

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

        if (random.Next(3) == 0)
        {
            parameters.Add(new("activity_role", "main"));
        }

        Years(one, parameters);
        Presentation(parameters);
        return RegisterQuery.Parse(parameters).Query;
    }

    private void Condition(PublicRecord record, List<KeyValuePair<string, string>> to)
    {
        if (random.Next(3) > 0)
        {
            Facets(record, to);
            return;
        }

        var (name, value) = random.Next(7) switch
        {
            0 => ("facility", record.Report.FacilityId.ToString(CultureInfo.InvariantCulture)),
            1 => ("q", Text(record)),
            2 => ("bbox", Box(record.Report.Place)),
            3 => ("near", Near(record.Report.Place)),
            4 => ("accidental", random.Next(2) == 0 ? "yes" : "no"),
            5 => ("withheld", random.Next(2) == 0 ? "yes" : "no"),
            _ => ("flag", record.Flags.Count > 0 ? record.Flags[0] : "moved"),
        };
        to.Add(new(name, name is "facility" or "flag" ? MaybeNot(value) : value));
    }

    // One of the values under which the record is found, or where it has none in the facet, that of another record.
    private void Facets(PublicRecord record, List<KeyValuePair<string, string>> to)
    {
        var facet = Counted[random.Next(Counted.Length)];
        var values = facet.ValuesOf(record).ToList();
        while (values.Count == 0)
        {
            values = [.. facet.ValuesOf(Any())];
        }

        to.Add(new(facet.Name, MaybeNot(values[random.Next(values.Count)])));
    }

    private string MaybeNot(string value) => random.Next(5) == 0 ? "!" + value : value;

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

        to.Add(new("sort", (random.Next(2) == 0 ? "-" : "") + new[] { "threshold", "name", "quantity", "year", "screening_score" }[random.Next(5)]));
        to.Add(new("size", random.Next(1, 30).ToString(CultureInfo.InvariantCulture)));
        to.Add(new("page", random.Next(1, 4).ToString(CultureInfo.InvariantCulture)));
    }

    private PublicRecord Any() => records[random.Next(records.Count)];

    // A word as people type it: whole, begun, or with a letter missing; sometimes two words.
    private string Text(PublicRecord record)
    {
        if (random.Next(5) == 0)
        {
            return new[] { "диоксид азота", "оксид углерода", "угарный газ", "CO", "sulphur oxides" }[random.Next(5)];
        }

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
