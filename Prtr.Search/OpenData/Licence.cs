namespace Prtr.Search.OpenData;

/// <summary>The terms under which the register's data may be used.</summary>
public static class Licence
{
    public const string Title = "Creative Commons Attribution 4.0 International";

    public const string Address = "https://creativecommons.org/licenses/by/4.0/";
}
