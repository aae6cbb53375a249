using System.Security.Cryptography;
using System.Text;

namespace Prtr.Search.Database;

/// <summary>One step of the schema, shipped as a file.</summary>
/// <param name="Name">Of the file; the order of names is the order of steps.</param>
/// <param name="Sha256">Of the script with plain line endings.</param>
internal sealed record Migration(string Name, string Script, string Sha256)
{
    /// <summary>All steps of an engine in their order.</summary>
    public static IReadOnlyList<Migration> Of(SqlDialect dialect)
    {
        var folder = $"Prtr.Search.Database.Migrations.{dialect.Migrations}/";
        return
        [
            .. typeof(Migration).Assembly.GetManifestResourceNames()
                .Where(resource => resource.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(resource => Read(resource, resource[folder.Length..])),
        ];
    }

    private static Migration Read(string resource, string name)
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(resource)!);
        var script = reader.ReadToEnd().ReplaceLineEndings("\n");
        return new Migration(name, script, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script))));
    }
}
