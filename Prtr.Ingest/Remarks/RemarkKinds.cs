namespace Prtr.Ingest.Remarks;

/// <summary>Every kind of remark. Codes and placeholders are promises: texts, stored remarks and addresses use them.</summary>
public static class RemarkKinds
{
    private static readonly List<RemarkKind> Known = [];

    public static readonly RemarkKind BinMalformed = Error("bin-malformed", "value");
    public static readonly RemarkKind BinCheckDigit = Warning("bin-check-digit", "value", "expected");
    public static readonly RemarkKind BinZerosRestored = Hint("bin-zeros-restored", "value", "restored");
    public static readonly RemarkKind DuplicateReport = Error("duplicate-report", "facility", "year");
    public static readonly RemarkKind LikelyDuplicateFacility = Warning("likely-duplicate-facility", "facility", "name", "distance_m");
    public static readonly RemarkKind CoordinateMalformed = Error("coordinate-malformed", "value", "field");
    public static readonly RemarkKind CoordinateZero = Error("coordinate-zero");
    public static readonly RemarkKind CoordinateOutsideCountry = Error("coordinate-outside-country", "latitude", "longitude");
    public static readonly RemarkKind CoordinatesSwapped = Error("coordinates-swapped", "latitude", "longitude");
    public static readonly RemarkKind PointOutsideCountryPolygon = Warning("point-outside-country-polygon");
    public static readonly RemarkKind PointOutsideRegion = Warning("point-outside-region", "region");
    public static readonly RemarkKind CoordinateImprecise = Warning("coordinate-imprecise", "value");
    public static readonly RemarkKind Moved = Hint("moved", "distance_m", "facility");
    public static readonly RemarkKind PointShared = Hint("point-shared", "facilities");
    public static readonly RemarkKind TextRequired = Error("text-required", "field");
    public static readonly RemarkKind TextUntrimmed = Hint("text-untrimmed", "field");
    public static readonly RemarkKind TextTooLong = Error("text-too-long", "field", "limit");
    public static readonly RemarkKind TextGarbled = Warning("text-garbled", "field", "value");
    public static readonly RemarkKind PlaceholderText = Warning("placeholder-text", "field", "value");
    public static readonly RemarkKind CharactersStripped = Hint("characters-stripped", "field");
    public static readonly RemarkKind ActivityUnknown = Error("activity-unknown", "value");
    public static readonly RemarkKind ActivityTwice = Error("activity-twice", "value");
    public static readonly RemarkKind MainActivityChanged = Warning("main-activity-changed", "before", "now");
    public static readonly RemarkKind CapacityUnderThreshold = Hint("capacity-under-threshold", "value", "threshold");

    public static readonly RemarkKind CodeUnknown = Error("code-unknown", "field", "value", "suggestion");
    public static readonly RemarkKind NameReadAsCode = Hint("name-read-as-code", "field", "value", "code");
    public static readonly RemarkKind PollutantNotListed = Warning("pollutant-not-listed", "value", "suggestion");
    public static readonly RemarkKind InventoryConverted = Warning("inventory-converted", "value", "pollutant", "express_as");
    public static readonly RemarkKind DigitsLost = Error("digits-lost", "field", "value");
    public static readonly RemarkKind CountryUnknown = Error("country-unknown", "value");
    public static readonly RemarkKind WithheldGroundUnknown = Error("withheld-ground-unknown", "value");
    public static readonly RemarkKind YearNotOpen = Error("year-not-open", "value");
    public static readonly RemarkKind YearClosed = Hint("year-closed", "value");
    public static readonly RemarkKind RowTwice = Error("row-twice", "first_row");
    public static readonly RemarkKind DiffuseRowTwice = Error("diffuse-row-twice", "first_row");
    public static readonly RemarkKind AuthorityDiffers = Warning("authority-differs", "authority");
    public static readonly RemarkKind MethodNameMissing = Warning("method-name-missing");
    public static readonly RemarkKind SubsoilNotLand = Error("subsoil-not-land", "medium");
    public static readonly RemarkKind TransboundaryReceiverIncomplete = Error("transboundary-receiver-incomplete", "missing");
    public static readonly RemarkKind HazardousMarkDisagrees = Error("hazardous-mark-disagrees", "value", "waste_code");
    public static readonly RemarkKind OperationDisagrees = Error("operation-disagrees", "mark", "operation");

    public static readonly RemarkKind QuantityNotANumber = Error("quantity-not-a-number", "field", "value");
    public static readonly RemarkKind NumberAmbiguous = Warning("number-ambiguous", "value", "read", "other");
    public static readonly RemarkKind FormulaNotCalculated = Error("formula-not-calculated", "field", "value");
    public static readonly RemarkKind QuantityRequired = Error("quantity-required", "field");
    public static readonly RemarkKind QuantityTooLarge = Error("quantity-too-large", "value", "limit");
    public static readonly RemarkKind QuantityTooFine = Error("quantity-too-fine", "value", "resolution");
    public static readonly RemarkKind QuantityNegative = Error("quantity-negative", "value");
    public static readonly RemarkKind ValueDropped = Warning("value-dropped", "field", "value");
    public static readonly RemarkKind ReportEmpty = Warning("report-empty");
    public static readonly RemarkKind NothingExceeded = Hint("nothing-exceeded");
    public static readonly RemarkKind DeclarationDisagrees = Error("declaration-disagrees", "rows");
    public static readonly RemarkKind MediumWithoutThreshold = Hint("medium-without-threshold", "pollutant", "medium");
    public static readonly RemarkKind AccidentalExceedsTotal = Error("accidental-exceeds-total", "accidental", "total");
    public static readonly RemarkKind UnderThreshold = Hint("under-threshold", "quantity", "threshold");
    public static readonly RemarkKind HugeValue = Warning("huge-value", "value", "times_threshold", "share_percent");
    public static readonly RemarkKind ManyDigits = Hint("many-digits", "value");

    public static readonly RemarkKind UnitSlip = Warning("unit-slip", "value", "before", "ratio");
    public static readonly RemarkKind ChangedMuch = Warning("changed-much", "value", "before", "ratio");
    public static readonly RemarkKind WasteChangedMuch = Warning("waste-changed-much", "value", "before", "ratio");
    public static readonly RemarkKind FourTimesHighest = Warning("four-times-highest", "value", "highest");
    public static readonly RemarkKind AbsentNow = Hint("absent-now", "pollutant", "medium");
    public static readonly RemarkKind ValuesSwapped = Warning("values-swapped", "value", "pollutant", "medium");
    public static readonly RemarkKind AllAsLastYear = Warning("all-as-last-year", "year");
    public static readonly RemarkKind CombustionIncomplete = Warning("combustion-incomplete");
    public static readonly RemarkKind MoreThanPlausible = Warning("more-than-plausible", "value", "limit");
    public static readonly RemarkKind Late = Warning("late", "received_on", "deadline");

    public static readonly RemarkKind SameContent = Hint("same-content", "version");
    public static readonly RemarkKind SameContentHeld = Hint("same-content-held", "report");

    public static readonly RemarkKind HeaderUnknown = Warning("header-unknown", "header");
    public static readonly RemarkKind HeaderMissing = Error("header-missing", "header");
    public static readonly RemarkKind HeaderTwice = Error("header-twice", "header");
    public static readonly RemarkKind RowTooLong = Error("row-too-long", "count", "width");
    public static readonly RemarkKind RowCutOff = Error("row-cut-off", "count", "width");
    public static readonly RemarkKind RowsTooShort = Warning("rows-too-short", "count", "width");
    public static readonly RemarkKind TableNotRead = Error("table-not-read", "table");
    public static readonly RemarkKind SheetNotRead = Warning("sheet-not-read", "sheet_name");
    public static readonly RemarkKind CellNotRead = Warning("cell-not-read", "value");
    public static readonly RemarkKind EncodingGuessed = Warning("encoding-guessed", "encoding");
    public static readonly RemarkKind EncodingMixed = Warning("encoding-mixed", "line", "byte");
    public static readonly RemarkKind MoreRemarks = Hint("more-remarks", "count");
    public static readonly RemarkKind SheetMissing = Error("sheet-missing", "sheet");
    public static readonly RemarkKind RowWithoutReport = Error("row-without-report", "report_ref");
    public static readonly RemarkKind FileUnreadable = Error("file-unreadable", "reason");
    public static readonly RemarkKind FileEncrypted = Error("file-encrypted");
    public static readonly RemarkKind FileTooLarge = Error("file-too-large", "size", "limit");
    public static readonly RemarkKind FileKindUnknown = Error("file-kind-unknown", "name");
    public static readonly RemarkKind FileHasMacros = Error("file-has-macros");
    public static readonly RemarkKind ArchiveUnsafe = Error("archive-unsafe", "reason");
    public static readonly RemarkKind FilePassedOver = Error("file-passed-over", "name", "reason");
    public static readonly RemarkKind FileNotAReport = Hint("file-not-a-report", "name", "reason");
    public static readonly RemarkKind DeliveryWithoutReport = Warning("delivery-without-report", "name");
    public static readonly RemarkKind TooManyColumns = Error("too-many-columns", "count");
    public static readonly RemarkKind TooManyRows = Error("too-many-rows", "count");
    public static readonly RemarkKind FileEmpty = Error("file-empty");
    public static readonly RemarkKind JsonMalformed = Error("json-malformed", "line", "reason");

    private static readonly Dictionary<string, RemarkKind> ByCode = Known.ToDictionary(kind => kind.Code);

    /// <summary>In the order in which they are listed above.</summary>
    public static IReadOnlyList<RemarkKind> All => Known;

    /// <summary>The kind with that code, or null.</summary>
    public static RemarkKind? Find(string code) => ByCode.GetValueOrDefault(code);

    private static RemarkKind Error(string code, params string[] placeholders) => Add(code, RemarkLevel.Error, placeholders);

    private static RemarkKind Warning(string code, params string[] placeholders) => Add(code, RemarkLevel.Warning, placeholders);

    private static RemarkKind Hint(string code, params string[] placeholders) => Add(code, RemarkLevel.Information, placeholders);

    private static RemarkKind Add(string code, RemarkLevel level, string[] placeholders)
    {
        var kind = new RemarkKind(code, level, placeholders);
        Known.Add(kind);
        return kind;
    }
}
