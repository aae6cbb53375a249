namespace Prtr.Search.Register;

/// <summary>A calendar year that is reported, with the dates that the law ties to it (Environmental Code, art. 22; Rules, Order No. 346).</summary>
public readonly record struct ReportingYear(int Year)
{
    /// <summary>Reports are due before this day; a report received on it or later is late.</summary>
    public DateOnly ReportsDueBefore => new(Year + 1, 4, 1);

    /// <summary>The last day for making the year public: fifteen months after its end.</summary>
    public DateOnly PublicBy => new(Year + 2, 3, 31);

    /// <summary>About when the yearly overview is due: after six months of public access.</summary>
    public DateOnly ReviewBy => new(Year + 2, 10, 1);

    public bool IsLate(DateOnly receivedOn) => receivedOn >= ReportsDueBefore;
}
