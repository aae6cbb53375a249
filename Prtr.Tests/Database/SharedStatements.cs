using System.Runtime.CompilerServices;
using Dapper;

namespace Prtr.Tests.Database;

/// <summary>Each test has a register of its own, and all of them have the same tables: what Dapper compiles for a statement is of use to all, instead of being compiled for each address of a database.</summary>
internal sealed class SharedStatements : IEqualityComparer<string>
{
    [ModuleInitializer]
    internal static void Share() => SqlMapper.ConnectionStringComparer = new SharedStatements();

    public bool Equals(string? x, string? y) => IsSqlServer(x) == IsSqlServer(y);

    public int GetHashCode(string obj) => IsSqlServer(obj) ? 1 : 0;

    private static bool IsSqlServer(string? address) => address?.Contains("Initial Catalog", StringComparison.OrdinalIgnoreCase) ?? false;
}
