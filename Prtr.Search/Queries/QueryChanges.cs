namespace Prtr.Search.Queries;

/// <summary>Small changes to a query, as links make them. Each goes back to the first page; a value that is not well shaped changes nothing.</summary>
public static class QueryChanges
{
    // "All years" goes when a year is chosen beside it.
    private const string EveryYear = "all";

    extension(RegisterQuery query)
    {
        /// <summary>Chooses the value, or takes the choice back.</summary>
        public RegisterQuery Toggle(Facet facet, string value) => query.Change(facet, chosen => chosen.Toggle(value), value, excluded: false);

        /// <summary>Excludes the value, or takes that back.</summary>
        public RegisterQuery Exclude(Facet facet, string value) => query.Change(facet, chosen => chosen.ToggleExcluded(value), value, excluded: true);

        /// <summary>Chooses exactly this value in the facet.</summary>
        public RegisterQuery Only(Facet facet, string value) => query.Change(facet, _ => Selection<string>.Of(value), value, excluded: false);

        /// <summary>Without any choice in the facet; for years that is the latest one.</summary>
        public RegisterQuery Without(Facet facet) => Ordered(facet.Write(query with { Page = 1 }, Selection<string>.None));

        /// <summary>Without the value, chosen or excluded.</summary>
        public RegisterQuery Without(Facet facet, string value) => Ordered(facet.Write(query with { Page = 1 }, facet.Read(query).Without(value)));

        /// <summary>Without the parameter, whatever it says; an unknown name changes nothing.</summary>
        public RegisterQuery Without(string parameter) =>
            RegisterQuery.Parse(query.ToParameters().Where(pair => pair.Key != parameter && pair.Key != "page")).Query;

        /// <summary>What is chosen and excluded in the facet, as it stands in addresses.</summary>
        public Selection<string> Chosen(Facet facet) => facet.Read(query);

        public bool IsChosen(Facet facet, string value) => query.Chosen(facet).Included.Contains(value);

        public RegisterQuery WithPage(int page) => query with { Page = page };

        public RegisterQuery WithView(ResultView view) => query with { View = view, Page = 1 };

        public RegisterQuery WithOrder(ResultOrder order) => query with { Order = order, Page = 1 };

        private RegisterQuery Change(Facet facet, Func<Selection<string>, Selection<string>> change, string value, bool excluded) =>
            facet.Accepts(value, excluded)
                ? Ordered(facet.Write(query with { Page = 1 }, change(facet.Read(query).Without(EveryYear))))
                : query with { Page = 1 };
    }

    // An order that the query does not have any more is forgotten, so that it does not come back with a later change.
    private static RegisterQuery Ordered(RegisterQuery query) => query with { Order = query.Order };
}
