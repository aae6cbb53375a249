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
        private readonly FacetLabels labels = new(reference, names, language);

        public IEnumerable<string> Parts() =>
        [
            Subject(),
            query.Text is { } text ? Say("text", text) : "",
            Choice(query.SourceCategories, Category, "category"),
            .. Facet.All.Where(facet => facet.Part == ClausePart.Place).Select(facet => Choice(facet)),
            query.Near is { } near ? Say("near", near.Place.Latitude, near.Place.Longitude, near.Kilometres) : "",
            query.Box is null ? "" : Say("box"),
            Choice(query.Facilities, id => names.Facility(id) ?? Say("number", id), "facility"),
            .. Facet.All.Where(facet => facet.Part == ClausePart.Detail).Select(facet => Choice(facet, facet.For(query).Clause)),
            query.Accidental is { } accidental ? Say(accidental ? "accidental_yes" : "accidental_no") : "",
            query.Withheld is { } withheld ? Say(withheld ? "withheld_yes" : "withheld_no") : "",
            Choice(query.Flags, code => code, "flag"),
            Years(),
        ];

        private string Subject()
        {
            var what = Kinds();
            var things = string.Join(", ", new[] { Choice(Facet.Pollutant), Choice(Facet.Waste) }.Where(thing => thing.Length > 0));
            return things.Length == 0 ? what : Say("subject_of", what, things);
        }

        private string Kinds()
        {
            var kinds = query.Kinds.IsEmpty && !query.Media.IsEmpty ? Selection<RecordKind>.Of(RecordKind.Release) : query.Kinds;
            var what = kinds.Included.Count == 0 ? Say("all") : Either(kinds.Included.Select(Kind).Select((words, place) => place == 0 ? words : Lower(words)));
            return kinds.Excluded.Count == 0 ? what : $"{what}, {Say("except", Either(kinds.Excluded.Select(kind => Lower(Say(kind.Code())))))}";
        }

        private string Kind(RecordKind kind) => kind is RecordKind.Release or RecordKind.Diffuse && !query.Media.IsEmpty
            ? Say(kind.Code() + "_to", Choice(query.Media, medium => Facet.Medium.InSentence(medium.Code(), labels)))
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

        private string Category(string code) => reference.SourceCategories.TryGetValue(code, out var category) ? Lower(category.Names.In(language)) : code;

        private string Choice(Facet facet, string? label = null) => Choice(query.Chosen(facet), value => facet.InSentence(value, labels), label);

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

        private string Say(string name, params object[] values) => labels.Say(name, values);

        private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
    }
}
