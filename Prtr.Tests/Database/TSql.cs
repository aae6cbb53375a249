using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Prtr.Tests.Database;

/// <summary>The real grammar of T-SQL (SQL Server 2019).</summary>
internal static class TSql
{
    public static TSqlFragment Parse(string text, out IReadOnlyList<string> problems)
    {
        using var reader = new StringReader(text);
        var parsed = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        var calls = new Calls();
        parsed?.Accept(calls);
        problems = [.. errors.Select(error => $"{error.Message} (line {error.Line}, column {error.Column})"), .. calls.WithoutWord];
        return parsed!;
    }

    /// <summary>What is wrong with a text; nothing when it is T-SQL.</summary>
    public static IReadOnlyList<string> Problems(string text)
    {
        Parse(text, out var problems);
        return problems;
    }

    /// <summary>The columns of all tables and views that scripts make, one after the other.</summary>
    public static SortedDictionary<string, SortedSet<string>> Columns(IEnumerable<string> scripts)
    {
        var schema = new Schema();
        foreach (var script in scripts)
        {
            Parse(script, out _).Accept(schema);
        }

        return schema.Columns;
    }

    // To the grammar any word at the beginning is a procedure that is called.
    private sealed class Calls : TSqlFragmentVisitor
    {
        public List<string> WithoutWord { get; } = [];

        public override void Visit(ExecuteStatement node)
        {
            var first = node.ScriptTokenStream[node.FirstTokenIndex].Text;
            if (!first.StartsWith("exec", StringComparison.OrdinalIgnoreCase))
            {
                WithoutWord.Add($"{first} is no statement (line {node.StartLine})");
            }
        }
    }

    private sealed class Schema : TSqlFragmentVisitor
    {
        public SortedDictionary<string, SortedSet<string>> Columns { get; } = new(StringComparer.Ordinal);

        public override void Visit(CreateTableStatement node) => Add(node.SchemaObjectName, node.Definition);

        public override void Visit(AlterTableAddTableElementStatement node) => Add(node.SchemaObjectName, node.Definition);

        public override void Visit(AlterTableDropTableElementStatement node) => Of(node.SchemaObjectName).ExceptWith(node.AlterTableDropTableElements
            .Where(element => element.TableElementType == TableElementType.Column)
            .Select(element => element.Name.Value));

        public override void Visit(CreateViewStatement node) => View(node);

        public override void Visit(CreateOrAlterViewStatement node) => View(node);

        public override void Visit(AlterViewStatement node) => View(node);

        public override void Visit(DropViewStatement node)
        {
            foreach (var view in node.Objects)
            {
                Columns.Remove(view.BaseIdentifier.Value);
            }
        }

        public override void Visit(DropTableStatement node)
        {
            foreach (var table in node.Objects)
            {
                Columns.Remove(table.BaseIdentifier.Value);
            }
        }

        private void Add(SchemaObjectName name, TableDefinition definition) =>
            Of(name).UnionWith(definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value));

        private void View(ViewStatementBody node)
        {
            var query = node.SelectStatement.QueryExpression;
            while (query is BinaryQueryExpression union)
            {
                query = union.FirstQueryExpression;
            }

            var columns = Of(node.SchemaObjectName);
            columns.Clear();
            columns.UnionWith(((QuerySpecification)query).SelectElements.Cast<SelectScalarExpression>().Select(element =>
                element.ColumnName?.Value ?? ((ColumnReferenceExpression)element.Expression).MultiPartIdentifier.Identifiers[^1].Value));
        }

        private SortedSet<string> Of(SchemaObjectName name)
        {
            if (!Columns.TryGetValue(name.BaseIdentifier.Value, out var columns))
            {
                Columns.Add(name.BaseIdentifier.Value, columns = new(StringComparer.Ordinal));
            }

            return columns;
        }
    }
}
