namespace Prtr.Ingest.Reports.Files;

/// <summary>Why a file could not be read: values of the placeholder <c>reason</c>, put into words like remarks are.</summary>
internal static class UnreadableReasons
{
    public const string Damaged = "damaged";
    public const string NotXml = "not-xml";
    public const string NotAWorkbook = "not-a-workbook";
    public const string OutsidePath = "outside-path";
    public const string TooManyEntries = "too-many-entries";
    public const string TooMuchInside = "too-much-inside";
    public const string NestedTooDeep = "nested-too-deep";
    public const string ExecutableInside = "executable-inside";
    public const string JsonSyntax = "json-syntax";
    public const string JsonDepth = "json-depth";
    public const string JsonNotAReport = "json-not-a-report";

    public static IReadOnlyList<string> All { get; } =
        [Damaged, NotXml, NotAWorkbook, OutsidePath, TooManyEntries, TooMuchInside, NestedTooDeep, ExecutableInside, JsonSyntax, JsonDepth, JsonNotAReport];
}
