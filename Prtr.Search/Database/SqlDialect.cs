namespace Prtr.Search.Database;

/// <summary>The words of published-data statements in which engines differ.</summary>
internal static class SqlDialect
{
    /// <summary>The members of a JSON array in a parameter, which may be longer than a list of parameters.</summary>
    public static string Members(string parameter) => $"(select value from json_each({parameter}))";

    /// <summary>Makes the engine work a common table out once.</summary>
    public const string Once = "materialized";
}
