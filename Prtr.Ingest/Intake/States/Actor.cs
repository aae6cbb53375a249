namespace Prtr.Ingest.Intake.States;

/// <summary>Who acts on the register: a person at the console or signed in, or the register's own rules.</summary>
/// <param name="Kind"><c>console</c>, <c>register</c> or <c>samples</c>; signed-in people have kinds of their own.</param>
/// <param name="Name">Empty for what acts without a person.</param>
public sealed record Actor(string Kind, string Name)
{
    /// <summary>Whoever has started this process.</summary>
    public static Actor Console { get; } = new("console", Environment.UserName);

    /// <summary>The rules alone: no person has decided.</summary>
    public static Actor Register { get; } = new("register", "");

    /// <summary>Who loads the demonstration register and decides what its reports leave open.</summary>
    public static Actor Samples { get; } = new("samples", "");

    /// <summary>As the database has it, such as <c>console:aliya</c>.</summary>
    public override string ToString() => Name.Length == 0 ? Kind : $"{Kind}:{Name}";
}
