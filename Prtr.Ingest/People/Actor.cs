namespace Prtr.Ingest.People;

/// <summary>Who acts on the register: a person at the console or signed in, or the register's own rules.</summary>
/// <param name="Kind"><c>console</c>, <c>register</c>, <c>samples</c> or, for people who have signed in, <c>account</c>.</param>
/// <param name="Name">Empty for what acts without a person.</param>
public sealed record Actor(string Kind, string Name)
{
    /// <summary>Whoever has started this process.</summary>
    public static Actor Console { get; } = new("console", Environment.UserName) { Origin = Environment.MachineName };

    /// <summary>The rules alone: no person has decided.</summary>
    public static Actor Register { get; } = new("register", "");

    /// <summary>Who loads the demonstration register and decides what its reports leave open.</summary>
    public static Actor Samples { get; } = new("samples", "");

    /// <summary>From where: a network address, or the name of the machine; null where nobody comes from anywhere.</summary>
    public string? Origin { get; init; }

    /// <summary>The session that a person has signed in with. Who has none is not bound by <see cref="Rights"/>: the console has the database in its hands anyway.</summary>
    public SignedInPerson? Session { get; init; }

    public static Actor Of(SignedInPerson person) => new("account", person.Name) { Origin = person.Origin, Session = person };

    /// <summary>As the database has it, such as <c>console:aliya</c>.</summary>
    public override string ToString() => Name.Length == 0 ? Kind : $"{Kind}:{Name}";
}
