namespace Prtr.Ingest.Intake;

/// <summary>A file in the register's folder that remembers that its data are invented, so that every page and document says so.</summary>
public static class DemonstrationMark
{
    private const string Name = "demonstration";

    public static string PathIn(string registerDirectory) => Path.Combine(registerDirectory, Name);

    /// <summary>Whether the register in the folder holds invented data.</summary>
    public static bool IsIn(string registerDirectory) => File.Exists(PathIn(registerDirectory));
}
