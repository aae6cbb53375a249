namespace Prtr.Search.Queries;

/// <summary>Which activities of a facility are meant where one is chosen or counted.</summary>
public enum ActivityRole
{
    /// <summary>The main one and the others that the report names.</summary>
    Any,

    /// <summary>The main one alone.</summary>
    Main,
}
