using System.Diagnostics;

namespace Prtr.Ingest.Remarks;

/// <summary>An error of the program itself, or of a machine that is too small for the file, as a remark on what it was about.</summary>
internal static class Unforeseen
{
    public const string Reason = "unforeseen";

    /// <summary>The reason when the file needs more memory than the process may have. What was made of it is let go by then; the next file may be smaller.</summary>
    public const string Memory = "memory";

    /// <summary>The raw value says the error and where it arose, for those who maintain the program; no text of the file is in it.</summary>
    public static Remark On(string file, Exception problem)
    {
        if (problem is OutOfMemoryException)
        {
            return RemarkKinds.FileUnreadable.At(new Place(file), null, Memory);
        }

        var method = new StackTrace(problem).GetFrames().FirstOrDefault()?.GetMethod();
        return RemarkKinds.FileUnreadable.At(new Place(file), $"{problem.GetType().Name} in {method?.DeclaringType?.Name}.{method?.Name}", Reason);
    }
}
