namespace Prtr.Search.Database;

/// <summary>The words in which engines differ.</summary>
internal abstract class SqlDialect
{
    /// <summary>The folder of migrations.</summary>
    public abstract string Migrations { get; }

    /// <summary>Counts the table that remembers migrations: 1 or 0.</summary>
    public abstract string CountMigrationTable { get; }

    /// <summary>Makes the table that remembers migrations when it is not there.</summary>
    public abstract string CreateMigrationTable { get; }

    /// <summary>A script as statements that can be sent one after the other.</summary>
    public abstract IReadOnlyList<string> Batches(string script);

    /// <summary>The numbers of a JSON array in a parameter, which may be longer than a list of parameters.</summary>
    public abstract string Numbers(string parameter);

    /// <summary>The texts of a JSON array in a parameter.</summary>
    public abstract string Texts(string parameter);

    /// <summary>A question about rows that are worked out once, however often the question names them.</summary>
    /// <param name="name">What the question calls them.</param>
    public abstract string Once(string name, string rows, string question);
}
