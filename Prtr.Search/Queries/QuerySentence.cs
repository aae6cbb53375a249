using System.Globalization;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>A query in words: what is looked for, where, whose, and in which years.</summary>
public static class QuerySentence
{
    /// <param name="language">kk, ru or en.</param>
    public static string Of(RegisterQuery query, ReferenceData reference, QueryNames names, string language) =>
        string.Join(" · ", new Writer(query, reference, names, language).Parts().Where(part => part.Length > 0));

    private sealed class Writer(RegisterQuery query, ReferenceData reference, QueryNames names, string language)
    {
        public IEnumerable<string> Parts() =>
        [
            Subject(),
            query.Text is { } text ? Say("text", text) : "",
            Choice(query.SourceCategories, Category, "category"),
            Choice(query.Regions, Unit),
            query.Near is { } near ? Say("near", near.Place.Latitude, near.Place.Longitude, near.Kilometres) : "",
            query.Box is null ? "" : Say("box"),
            Choice(query.Activities, code => reference.Activities.TryGetValue(code, out var activity) ? activity.Names.In(language) : code, "activity"),
            Choice(query.Facilities, id => names.Facility(id) ?? Say("number", id), "facility"),
            Choice(query.Operators, bin => names.Operator(bin) ?? Say("bin", bin), "operator"),
            Choice(query.Destinations, Destination, "destination"),
            Choice(query.Operations, Operation, "operation"),
            query.Accidental is { } accidental ? Say(accidental ? "accidental_yes" : "accidental_no") : "",
            query.Withheld is { } withheld ? Say(withheld ? "withheld_yes" : "withheld_no") : "",
            Choice(query.Flags, code => code, "flag"),
            Years(),
        ];

        private string Subject()
        {
            var what = Kinds();
            var substances = Choice(query.Pollutants, Pollutant);
            var wastes = Choice(query.Wastes, Waste);
            var things = string.Join(", ", new[] { substances, wastes }.Where(thing => thing.Length > 0));
            return things.Length == 0 ? what : Say("subject_of", what, things);
        }

        private string Kinds()
        {
            var kinds = query.Kinds.IsEmpty && !query.Media.IsEmpty ? Selection<RecordKind>.Of(RecordKind.Release) : query.Kinds;
            var what = kinds.Included.Count == 0 ? Say("all") : Either(kinds.Included.Select(Kind).Select((words, place) => place == 0 ? words : Lower(words)));
            return kinds.Excluded.Count == 0 ? what : $"{what}, {Say("except", Either(kinds.Excluded.Select(kind => Lower(Say(kind.Code())))))}";
        }

        private string Kind(RecordKind kind) => kind is RecordKind.Release or RecordKind.Diffuse && !query.Media.IsEmpty
            ? Say(kind.Code() + "_to", Choice(query.Media, medium => Say("to_" + medium.Code())))
            : Say(kind.Code());

        private string Years()
        {
            var years = query.Years;
            if (years.IsLatest)
            {
                return names.LatestYear is { } latest ? Say("year_one", latest) : Say("year_latest");
            }

            var included = years.All ? Say("year_all") : Several(years.Ranges.Included);
            return years.Ranges.Excluded.Count == 0 ? included : $"{included}, {Say("except", Several(years.Ranges.Excluded))}";
        }

        private string Several(IReadOnlyList<YearRange> ranges) => Say(
            ranges is [var only] && only.First == only.Last ? "year_one" : "year_many",
            string.Join(", ", ranges.Select(range => QueryValues.Format(range).Replace('-', '–'))));

        private string Unit(Kato kato) => reference.Units.TryGetValue(kato, out var unit) ? unit.Names.In(language) : kato.Value;

        private string Category(string code) => reference.SourceCategories.TryGetValue(code, out var category) ? Lower(category.Names.In(language)) : code;

        private string Pollutant(string value) => value.Split(':') is [_, var group]
            ? reference.Groups.TryGetValue(group, out var found) ? Lower(found.Names.In(language)) : group
            : reference.Pollutants.TryGetValue(int.Parse(value, CultureInfo.InvariantCulture), out var pollutant) ? pollutant.Names.In(language) : Say("number", value);

        private string Waste(string value) => value switch
        {
            "hazardous" => Say("hazardous"),
            "non-hazardous" => Say("non_hazardous"),
            _ => reference.WasteCodes.TryGetValue(value, out var code) ? $"{code.Printed} {code.Names.In(language)}" : value,
        };

        private string Destination(string value)
        {
            if (Kato.TryParse(value, out var kato))
            {
                return Unit(kato);
            }

            return value.Split(':') is [_, var bin]
                ? Say("receiver", names.Operator(new Bin(bin)) ?? Say("bin", bin))
                : reference.Countries.TryGetValue(value, out var country) ? country.Names.In(language) : value;
        }

        private string Operation(string value) => value switch
        {
            "R" => Say("recovery"),
            "D" => Say("disposal"),
            _ => reference.Operations.TryGetValue(value, out var operation) ? $"{value} {operation.Names.In(language)}" : value,
        };

        private string Choice<T>(Selection<T> selection, Func<T, string> name, string? label = null)
            where T : notnull
        {
            var included = selection.Included.Count == 0 ? "" : Either(selection.Included.Select(name));
            var excluded = selection.Excluded.Count == 0 ? "" : Say("except", Either(selection.Excluded.Select(name)));
            var both = string.Join(", ", new[] { included, excluded }.Where(part => part.Length > 0));
            return label is null || both.Length == 0 ? both : Say(label, both);
        }

        private string Either(IEnumerable<string> words)
        {
            var all = words.ToArray();
            return all.Length == 1 ? all[0] : string.Join(", ", all[..^1]) + Say("list_or") + all[^1];
        }

        private string Say(string name, params object[] values) => QueryTexts.Get(language, name, values);

        private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
    }
}
