using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Prtr.Search.Measures;
using Prtr.Search.Queries;

namespace Prtr.Search.Aggregates;

/// <summary>Reads and writes the parameters of an aggregate: its own and those of the query that it is over.</summary>
public static class AggregateParameters
{
    private static readonly AggregateRequest Nothing = new(RegisterQuery.Empty, [], null, []);

    /// <summary>The parameters beside those of the query.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. AggregateParameter.All.Select(parameter => parameter.Name)];

    /// <summary>Those and the query's that narrow what is counted.</summary>
    public static IReadOnlyList<string> AllNames { get; } = [.. Names, .. RegisterQuery.ParameterNames.Except(SingleParameter.Presentation.Select(parameter => parameter.Name))];

    /// <summary>Whether the parameter may stand more than once.</summary>
    public static bool IsRepeatable(string name) =>
        AggregateParameter.All.FirstOrDefault(parameter => parameter.Name == name)?.Repeats ?? RegisterQuery.IsRepeatable(name);

    /// <summary>A value that the parameter does not take.</summary>
    public static QueryProblem Malformed(string name, string value) => new(QueryProblemKind.Malformed, name, value)
    {
        Known = name is "rows" or "columns" ? [.. Dimension.All.Select(dimension => dimension.Name)] : AllNames,
    };

    /// <summary>The same for the text after an address's question mark.</summary>
    public static ParsedAggregate Parse(string queryString) => Parse(QueryHelpers.ParseQuery(queryString));

    /// <summary>Never throws; what cannot be read is left out and named among the problems.</summary>
    public static ParsedAggregate Parse(IEnumerable<KeyValuePair<string, StringValues>> parameters)
    {
        var request = Nothing;
        var problems = new List<QueryProblem>();
        var ofQuery = new List<KeyValuePair<string, StringValues>>();
        foreach (var (name, values) in parameters)
        {
            if (AggregateParameter.All.FirstOrDefault(parameter => parameter.Name == name) is { } own)
            {
                request = Read(own, values, request, problems);
            }
            else
            {
                ofQuery.Add(new(name, values));
            }
        }

        var (query, wrong) = RegisterQuery.Parse(ofQuery);
        problems.AddRange(wrong.Select(problem => problem with { Known = AllNames }));
        return Settle(request with { Query = Everything(query) }, problems);
    }

    /// <summary>The request as it stands in an address, without the question mark.</summary>
    public static string Format(this AggregateRequest request) => QueryParameters.Format(request.ToParameters());

    /// <summary>The parameters that say something beyond the defaults, those of the query first.</summary>
    public static IEnumerable<KeyValuePair<string, string>> ToParameters(this AggregateRequest request) =>
        request.Query.ToParameters().Concat(
            from parameter in AggregateParameter.All
            from value in parameter.Read(request)
            select new KeyValuePair<string, string>(parameter.Name, value));

    private static AggregateRequest Read(AggregateParameter parameter, StringValues values, AggregateRequest request, List<QueryProblem> problems)
    {
        var given = false;
        foreach (var value in values.Select(value => value?.Trim() ?? "").Where(value => value.Length > 0))
        {
            if (given && !parameter.Repeats)
            {
                problems.Add(new(QueryProblemKind.Repeated, parameter.Name, value));
            }
            else if (parameter.Write(request, value) is { } changed)
            {
                request = changed;
                given = true;
            }
            else
            {
                problems.Add(parameter.Exceeds(request, value) is { } limit
                    ? new(QueryProblemKind.TooMuch, parameter.Name, value) { Limit = limit }
                    : Malformed(parameter.Name, value));
            }
        }

        return request;
    }

    private static ParsedAggregate Settle(AggregateRequest request, List<QueryProblem> problems)
    {
        var asked = request.Rows.Count > 0 || request.Column is not null || request.Measures.Count > 0;
        if (request is { Change: true, HasSingleYears: false })
        {
            request = request with { Change = false };
            problems.Add(new(QueryProblemKind.Malformed, "change", "yes"));
        }

        request = Apart(Fitting(request, problems), problems);
        if (problems.Count > QueryProblem.Most)
        {
            problems.RemoveRange(QueryProblem.Most, problems.Count - QueryProblem.Most);
        }

        var usual = request.Query.IsDiffuse ? Measure.Records : Measure.Facilities;
        return new(request.Measures.Count > 0 ? request : request with { Measures = [usual] }, asked, problems);
    }

    // Without what only facilities have when diffuse sources are asked for, and the other way round.
    private static AggregateRequest Fitting(AggregateRequest request, List<QueryProblem> problems)
    {
        var query = request.Query;
        var dimensions = Dimension.All.Where(dimension => dimension.IsOf(query)).Select(dimension => dimension.Name).ToList();
        var measures = Measure.All.Where(measure => measure.IsOf(query.IsDiffuse)).Select(measure => measure.Name).ToList();
        request.Rows.Where(row => !row.IsOf(query)).ToList().ForEach(row => Refuse("rows", row.Name, dimensions));
        request.Measures.Where(measure => !measure.IsOf(query.IsDiffuse)).ToList().ForEach(measure => Refuse("measure", measure.Name, measures));
        if (request.Column?.IsOf(query) == false)
        {
            Refuse("columns", request.Column.Name, dimensions);
        }

        if (query.IsDiffuse && request.Comparable)
        {
            Refuse("comparable", "yes", ["no"]);
        }

        return request with
        {
            Rows = [.. request.Rows.Where(row => row.IsOf(query))],
            Column = request.Column?.IsOf(query) == true ? request.Column : null,
            Measures = [.. request.Measures.Where(measure => measure.IsOf(query.IsDiffuse))],
            Comparable = request.Comparable && !query.IsDiffuse,
        };

        void Refuse(string parameter, string value, IReadOnlyList<string> known) =>
            problems.Add(new(QueryProblemKind.Unfitting, parameter, value) { Known = known });
    }

    // Different pollutants, and hazardous and other waste, stand side by side: as the first rows, else as columns; a measure for which there is no room is left out.
    private static AggregateRequest Apart(AggregateRequest request, List<QueryProblem> problems)
    {
        foreach (var measure in request.Measures)
        {
            if (request.Apart(measure) is not { } apart || request.Dimensions.Contains(apart))
            {
                continue;
            }

            if (request.Rows.Count < AskedLimit.Rows.Most)
            {
                request = request with { Rows = [apart, .. request.Rows], Added = [.. request.Added, apart] };
            }
            else if (request.Column is null)
            {
                request = request with { Column = apart, Added = [.. request.Added, apart] };
            }
            else
            {
                problems.Add(new(QueryProblemKind.Mixed, "measure", measure.Name));
                request = request with { Measures = [.. request.Measures.Where(other => other != measure)] };
            }
        }

        return request;
    }

    // How results are listed says nothing about sums over them.
    private static RegisterQuery Everything(RegisterQuery query) =>
        query with { View = ResultView.Facilities, Order = ResultOrder.Default, Page = 1, Size = RegisterQuery.DefaultSize };
}

/// <summary>A request as read from an address, without what could not be read.</summary>
/// <param name="Asked">Whether rows, columns or a measure were named at all.</param>
public sealed record ParsedAggregate(AggregateRequest Request, bool Asked, IReadOnlyList<QueryProblem> Problems);
