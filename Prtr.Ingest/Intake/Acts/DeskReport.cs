using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Remarks;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>All that a clerk needs to decide on a report that came in.</summary>
public sealed record DeskReport
{
    public long Id { get; init; }

    public ReceivedState State { get; init; }

    public int? Year { get; init; }

    public string? OperatorBin { get; init; }

    public string? FacilityName { get; init; }

    /// <summary>Null while it is not decided which facility it is about.</summary>
    public long? FacilityId { get; init; }

    public string Delivery { get; init; } = "";

    public DateOnly ReceivedOn { get; init; }

    /// <summary>Of a mail, or beyond doubt of a signature; null otherwise.</summary>
    public string? Sender { get; init; }

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    public IReadOnlyList<DeskChange> Changes { get; init; } = [];

    /// <summary>Releases and transfers in waste water of this report, beside those that the facility has for the year before.</summary>
    public IReadOnlyList<DeskFigure> Figures { get; init; } = [];

    /// <summary>Waste of this report, beside that of the year before.</summary>
    public IReadOnlyList<DeskWaste> Wastes { get; init; } = [];

    /// <summary>Other reports on the same facility and year.</summary>
    public IReadOnlyList<DeskVersion> Versions { get; init; } = [];

    /// <summary>Questions that were decided, with the answers: what the operator has answered stands in their reasons.</summary>
    public IReadOnlyList<DecidedQuestion> Decided { get; init; } = [];

    /// <summary>Those of them whose decision may be taken back as the report stands now.</summary>
    public IReadOnlyList<DecidedQuestion> Reversible { get; init; } = [];

    /// <summary>In which language the operator writes: <c>kk</c> or <c>ru</c>.</summary>
    public string OperatorLanguage { get; init; } = "";

    /// <summary>Number of the last act on the report, by which a later one is noticed; 0 while there is none.</summary>
    public long Stamp { get; init; }

    /// <summary>What was written to the operator, by language; empty unless it went back.</summary>
    public IReadOnlyDictionary<string, string> Letters { get; init; } = new Dictionary<string, string>();
}

/// <summary>A question that was decided, with its answer.</summary>
public sealed record DecidedQuestion(long Id, Question Question, Answer Answer)
{
    internal static DecidedQuestion Of(KeptQuestion question) => new(question.Id, question.Question, question.Answer!);
}

/// <param name="At">When the report changed its state.</param>
/// <param name="Actor">Who did it.</param>
public sealed record DeskChange(DateTimeOffset At, string Actor, string From, string To, string? Reason);

/// <param name="Medium">Null for waste water sent off site.</param>
/// <param name="BeforeKg">Of the year before; null when it had none.</param>
/// <param name="Kg">Of this report; null when it has none.</param>
/// <param name="Place">Where it stands in the file; null for what only the year before had.</param>
public sealed record DeskFigure(int Pollutant, Medium? Medium, decimal? BeforeKg, decimal? Kg, Place? Place)
{
    /// <summary>What facilities of the same activity report; null when none does.</summary>
    public NationalRange? Range { get; init; }

    /// <summary>Null where one of the two is missing or zero.</summary>
    public decimal? Change => BeforeKg is > 0 and { } before && Kg is { } now ? (now - before) / before : null;
}

/// <param name="ReportId">As it came in.</param>
public sealed record DeskVersion(long ReportId, int? Version, string State, DateOnly ReceivedOn, string? CorrectionReason)
{
    /// <summary>Where the report on the desk says otherwise: before is that one, now is this one.</summary>
    public IReadOnlyList<DeskFigure> Changes { get; init; } = [];

    public IReadOnlyList<DeskWaste> WasteChanges { get; init; } = [];
}

/// <param name="Code">Six digits.</param>
/// <param name="Treatment"><c>R</c> or <c>D</c>; null when not given.</param>
/// <param name="Receiver">A name, a BIN or a country, whichever is known.</param>
/// <param name="BeforeT">Of the other report; null when it has none.</param>
/// <param name="T">Of this report; null when it has none.</param>
/// <param name="Place">Where it stands in the file; null for what only the other one has.</param>
public sealed record DeskWaste(string Code, string? Treatment, string Receiver, decimal? BeforeT, decimal? T, Place? Place);
