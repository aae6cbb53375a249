using System.Text;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>Reads a query from the parameters of an address. Empty values, which forms send, say nothing; nothing throws.</summary>
internal sealed class QueryReader
{
    // No facility has a category of diffuse sources, so who chooses one means them alone.
    private static readonly Selection<RecordKind> OnlyDiffuse = Selection<RecordKind>.Of(RecordKind.Diffuse);

    private readonly Dictionary<SelectionParameter, (List<string> Included, List<string> Excluded)> choices = [];
    private readonly HashSet<SelectionParameter> full = [];
    private readonly HashSet<SingleParameter> seen = [];
    private readonly List<QueryProblem> problems = [];
    private RegisterQuery query = RegisterQuery.Empty;
    private string? sort;

    public static ParsedQuery Read(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var reader = new QueryReader();
        foreach (var (name, value) in parameters)
        {
            reader.Add(name, Clean(value));
        }

        foreach (var (parameter, (included, excluded)) in reader.choices)
        {
            reader.query = parameter.Write(reader.query, new(included, excluded));
        }

        if (reader.sort is { } sort && reader.query.Order.Key != SortKey.Quantity && sort.EndsWith(QueryValues.Code(SortKey.Quantity), StringComparison.Ordinal))
        {
            reader.problems.Add(new QueryProblem(QueryProblemKind.Mixed, "sort", sort));
        }

        if (reader.problems.Count > QueryProblem.Most)
        {
            reader.problems.RemoveRange(QueryProblem.Most, reader.problems.Count - QueryProblem.Most);
        }

        var query = reader.query with { Order = reader.query.Order };
        return new ParsedQuery(query.SourceCategories.IsEmpty ? query : query with { Kinds = OnlyDiffuse }, reader.problems);
    }

    private void Add(string name, string value)
    {
        if (QueryParameters.Selections.TryGetValue(name, out var selection))
        {
            AddChoice(selection, value);
        }
        else if (QueryParameters.Singles.TryGetValue(name, out var single))
        {
            Set(single, value);
        }
        else
        {
            problems.Add(new QueryProblem(QueryProblemKind.UnknownParameter, name, value));
        }
    }

    private void AddChoice(SelectionParameter parameter, string value)
    {
        var excluded = value.StartsWith('!');
        var plain = excluded ? value[1..] : value;
        if (value.Length == 0)
        {
            return;
        }

        if (!parameter.Accepts(plain, excluded))
        {
            problems.Add(new QueryProblem(QueryProblemKind.Malformed, parameter.Name, value));
            return;
        }

        if (!choices.TryGetValue(parameter, out var lists))
        {
            choices.Add(parameter, lists = ([], []));
        }

        if (lists.Included.Count + lists.Excluded.Count < AskedLimit.Values.Most)
        {
            (excluded ? lists.Excluded : lists.Included).Add(plain);
        }
        else if (full.Add(parameter))
        {
            problems.Add(new QueryProblem(QueryProblemKind.TooMuch, parameter.Name, value) { Limit = AskedLimit.Values });
        }
    }

    private void Set(SingleParameter parameter, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        if (seen.Contains(parameter))
        {
            problems.Add(new QueryProblem(QueryProblemKind.Repeated, parameter.Name, value));
        }
        else if (parameter.Write(query, value) is { } changed)
        {
            seen.Add(parameter);
            query = changed;
            sort = parameter.Name == "sort" ? value : sort;
        }
        else
        {
            problems.Add(parameter.Exceeds(value)
                ? new QueryProblem(QueryProblemKind.TooMuch, parameter.Name, value) { Limit = parameter.Limit }
                : new QueryProblem(QueryProblemKind.Malformed, parameter.Name, value));
        }
    }

    // Control characters and lone surrogates have no place in an address; runs of spaces are one.
    private static string Clean(string? value)
    {
        var clean = new StringBuilder();
        foreach (var rune in (value ?? "").EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim(' ');
    }
}
