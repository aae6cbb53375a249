using System.Collections.Immutable;
using Microsoft.OpenApi;
using Prtr.Search.Columns;
using Prtr.Search.Diffuse;
using Prtr.Search.Exports;
using Prtr.Web.Endpoints.OpenApi.Shapes;

namespace Prtr.Web.Endpoints.OpenApi;

/// <summary>Describes the rows of the API by the columns that they are written with.</summary>
internal static class RowSchemas
{
    private static readonly Dictionary<Type, Action<OpenApiSchema>> Rows = new()
    {
        [typeof(FacilityShape)] = schema => Describe(schema, FacilityHitColumns.All),
        [typeof(RecordShape)] = schema => Describe(schema, RecordColumns.All),
        [typeof(DiffuseShape)] = schema => Describe(schema, DiffuseColumns.All),
        [typeof(ReportShape)] = schema => Describe(schema, ReportColumns.OfApi),
    };

    /// <summary>Gives the schema of a row its members; any other type is left as it is.</summary>
    public static void Describe(OpenApiSchema schema, Type type)
    {
        if (Rows.TryGetValue(type, out var describe))
        {
            describe(schema);
        }
    }

    private static void Describe<T>(OpenApiSchema schema, ImmutableArray<Column<T>> columns)
    {
        schema.Properties = columns.ToDictionary(column => column.Name, IOpenApiSchema (column) => Of(column));
        schema.Required = columns.Select(column => column.Name).ToHashSet();
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
