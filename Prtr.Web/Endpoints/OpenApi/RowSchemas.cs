using System.Collections.Immutable;
using Microsoft.OpenApi;
using Prtr.Search.Columns;
using Prtr.Search.Diffuse;
using Prtr.Search.Exports;

namespace Prtr.Web.Endpoints.OpenApi;

/// <summary>Describes the rows of the API by the columns that they are written with.</summary>
internal static class RowSchemas
{
    private const string Facility = "Facility";
    private const string Record = "Record";
    private const string Diffuse = "Diffuse";

    /// <summary>Gives the rows their members, and the items of answers the rows that they can be.</summary>
    public static void Describe(OpenApiDocument document)
    {
        var schemas = document.Components!.Schemas!;
        schemas[Diffuse] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "One figure of diffuse sources, which have no facility." };
        Describe(schemas[Facility], FacilityHitColumns.All);
        Describe(schemas[Record], RecordColumns.All);
        Describe(schemas[Diffuse], DiffuseColumns.All);
        Describe(schemas["Report"], ReportColumns.OfApi);
        AnyOf("Item", Facility, Record, Diffuse);
        AnyOf("Row", Record, Diffuse);

        void AnyOf(string name, params IEnumerable<string> rows) =>
            ((OpenApiSchema)schemas[name]).AnyOf = [.. rows.Select(row => new OpenApiSchemaReference(row, document))];
    }

    private static void Describe<T>(IOpenApiSchema schema, ImmutableArray<Column<T>> columns)
    {
        var row = (OpenApiSchema)schema;
        row.Properties = columns.ToDictionary(column => column.Name, IOpenApiSchema (column) => Of(column));
        row.Required = columns.Select(column => column.Name).ToHashSet();
    }

    private static OpenApiSchema Of<T>(Column<T> column)
    {
        var about = ColumnTexts.Of(column.Name, "en");
        var exact = column.Type is CellType.Exact or CellType.Sum ? ", an exact decimal" : "";
        return new OpenApiSchema
        {
            Type = TypeOf(column.Type) | (column.IsAlways ? 0 : JsonSchemaType.Null),
            Format = column.Type switch
            {
                CellType.Whole => column.IsLong ? "int64" : "int32",
                CellType.Degrees => "double",
                CellType.Day => "date",
                _ => null,
            },
            Items = column.Type switch
            {
                CellType.Codes => new OpenApiSchema { Type = JsonSchemaType.String },
                CellType.Wholes => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
                _ => null,
            },
            Description = $"{about.Meaning} ({about.Form}{exact})",
        };
    }

    private static JsonSchemaType TypeOf(CellType type) => type switch
    {
        CellType.Whole => JsonSchemaType.Integer,
        CellType.Degrees => JsonSchemaType.Number,
        CellType.YesNo => JsonSchemaType.Boolean,
        CellType.Codes or CellType.Wholes => JsonSchemaType.Array,
        _ => JsonSchemaType.String,
    };
}
