using System.Diagnostics;

namespace Prtr.Ingest.Remarks;

/// <summary>An error of the program itself, as a remark on what it was about.</summary>
internal static class Unforeseen
{
    public const string Reason = "unforeseen";

    /// <summary>The raw value says the error and where it arose, for those who maintain the program; no text of the file is in it.</summary>
    public static Remark On(string file, Exception problem)
    {
        var method = new StackTrace(problem).GetFrames().FirstOrDefault()?.GetMethod();
        return RemarkKinds.FileUnreadable.At(new Place(file), $"{problem.GetType().Name} in {method?.DeclaringType?.Name}.{method?.Name}", Reason);
    }
}
