using System.Globalization;
using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Raw;
using Prtr.Ingest.Reports.Values;
using Prtr.Search.Reference.Matching;
using Prtr.Search.Register;

namespace Prtr.Ingest.Reports.Assembly;

/// <summary>Understands the cells of one row, and notes what could not be understood.</summary>
/// <param name="about">The report's row, for the remarks; null for the facility section.</param>
internal sealed class RowReader(RawRow row, RowRef? about, CodeMatcher codes, List<Remark> remarks)
{
    public Place Place => row.Place;

    /// <summary>Why the row is no row of this register, once its pollutant was read; null when it is one.</summary>
    public Remark? LeftOut { get; private set; }

    /// <summary>What is wrong with the row as such becomes a remark like the others.</summary>
    public void NoteRow()
    {
        foreach (var remark in row.Remarks)
        {
            Note(remark);
        }
    }

    public Field<string> Text(string field)
    {
        var cell = CellOf(field, CellCare.LongestText);
        if (cell.IsBlank)
        {
            return new Field<string>(null, cell.Text, cell.Place);
        }

        var (text, required) = (cell.Text!.Trim(), IsRequired(field));
        if (TextFaults.IsGarbled(text))
        {
            Note(AsGraveAs(required, RemarkKinds.TextGarbled.At(cell.Place, cell.Text, field, text)));
        }
        else if (required && TextFaults.StandsForNothing(text))
        {
            Note(AsGraveAs(required, RemarkKinds.PlaceholderText.At(cell.Place, cell.Text, field, text)));
            return Blank<string>(cell);
        }

        return new Field<string>(text, cell.Text, cell.Place);
    }

    public Field<int?> Year(string field) => Read<int?>(field, YearText.Read, RemarkKinds.QuantityNotANumber);

    public Field<bool?> YesOrNo(string field) => Read<bool?>(field, YesNo.Read, RemarkKinds.ValueDropped);

    public Field<decimal?> Number(string field) =>
        Read<decimal?>(field, text => ExactNumber.TryParse(text, out var number) ? Noted(number.ToDecimal(), text, field) : null, RemarkKinds.ValueDropped);

    public Field<int?> Whole(string field, RemarkKind fault) => Read<int?>(field, text => Noted(WholeNumber(text), text, field), fault);

    public Field<long?> Id(string field)
    {
        var cell = CellOf(field);
        return cell.IsBlank || HasLostDigits(cell, field) ? Blank<long?>(cell) : Read<long?>(
            cell,
            field,
            text => long.TryParse(IdentifierText.Whole(text), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null,
            RemarkKinds.ValueDropped);
    }

    public Field<Quantity?> Quantity(string field, QuantityUnit unit)
    {
        var cell = CellOf(field);
        if (cell.IsBlank)
        {
            return Blank<Quantity?>(cell);
        }

        var fault = QuantityText.Read(cell.Text!, unit, out var quantity);
        if (fault == QuantityFault.None)
        {
            NoteAmbiguous(cell, quantity.ToString());
            return new Field<Quantity?>(quantity, cell.Text, cell.Place);
        }

        Note(fault switch
        {
            QuantityFault.TooLarge => RemarkKinds.QuantityTooLarge.At(cell.Place, cell.Text, cell.Text!, unit.Limit.ToString(CultureInfo.InvariantCulture)),
            QuantityFault.TooFine => RemarkKinds.QuantityTooFine.At(cell.Place, cell.Text, cell.Text!, unit.Resolution),
            _ => RemarkKinds.QuantityNotANumber.At(cell.Place, cell.Text, field, cell.Text!),
        });
        return Blank<Quantity?>(cell);
    }

    public Field<Bin?> Bin(string field)
    {
        var cell = CellOf(field);
        if (cell.IsBlank || HasLostDigits(cell, field))
        {
            return Blank<Bin?>(cell);
        }

        var bin = BinText.Read(IdentifierText.Whole(cell.Text!), out var restored);
        if (bin is null)
        {
            Note(RemarkKinds.BinMalformed.At(cell.Place, cell.Text, cell.Text!));
        }
        else if (restored)
        {
            Note(RemarkKinds.BinZerosRestored.At(cell.Place, cell.Text, cell.Text!, bin.Value.Value));
        }

        return new Field<Bin?>(bin, cell.Text, cell.Place);
    }

    public Field<Coordinate?> Coordinate(string field)
    {
        var cell = CellOf(field);
        if (cell.IsBlank)
        {
            return Blank<Coordinate?>(cell);
        }

        if (Reports.Coordinate.TryParse(cell.Text!, out var coordinate))
        {
            return new Field<Coordinate?>(coordinate, cell.Text, cell.Place);
        }

        Note(RemarkKinds.CoordinateMalformed.At(cell.Place, cell.Text, cell.Text!, field));
        return Blank<Coordinate?>(cell);
    }

    public Field<int?> Pollutant(string field) => Coded<int?>(field, codes.Pollutant, code => int.Parse(code, CultureInfo.InvariantCulture));

    public Field<Medium?> Medium(string field) => Coded<Medium?>(field, FormCodes.Media.Find, code => code switch
    {
        "air" => Search.Register.Medium.Air,
        "water" => Search.Register.Medium.Water,
        _ => Search.Register.Medium.Land,
    });

    public Field<MethodType?> Method(string field) => Coded<MethodType?>(field, FormCodes.Methods.Find, code => code switch
    {
        "M" => MethodType.Measured,
        "C" => MethodType.Calculated,
        _ => MethodType.Estimated,
    });

    public Field<Treatment?> Mark(string field) =>
        Coded<Treatment?>(field, FormCodes.Marks.Find, code => code == Treatment.Recovery.Mark() ? Treatment.Recovery : Treatment.Disposal);

    public Field<Kato?> Kato(string field) => Coded<Kato?>(field, codes.Unit, code => new Kato(code));

    public Field<string> WasteCode(string field) => Coded<string>(field, codes.WasteCode, code => code);

    public Field<string> Operation(string field) => Coded<string>(field, codes.Operation, code => code);

    public Field<string> SourceCategory(string field) => Coded<string>(field, codes.SourceCategory, code => code);

    public Field<string> Country(string field) => Coded<string>(field, codes.Country, code => code, RemarkKinds.CountryUnknown);

    public Field<string> WithheldGround(string field) => Coded<string>(field, FormCodes.WithheldGrounds.Find, code => code, RemarkKinds.WithheldGroundUnknown);

    public Field<string> Activity(string field) => Activity(CellOf(field), field);

    /// <summary>Several activities in one cell, with semicolons between.</summary>
    public IReadOnlyList<Field<string>> Activities(string field)
    {
        var cell = CellOf(field, CellCare.LongestText);
        return cell.IsBlank
            ? []
            : [.. cell.Text!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => Activity(cell with { Text = text }, field))];
    }

    private Field<string> Activity(Cell cell, string field) => Coded<string>(cell, field, codes.Activity, code => code, RemarkKinds.ActivityUnknown);

    private Field<T> Coded<T>(string field, Func<string, Match> find, Func<string, T> make, RemarkKind? unknown = null) =>
        Coded(CellOf(field), field, find, make, unknown);

    private Field<T> Coded<T>(Cell cell, string field, Func<string, Match> find, Func<string, T> make, RemarkKind? unknown)
    {
        if (cell.IsBlank || HasLostDigits(cell, field))
        {
            return Blank<T>(cell);
        }

        var match = find(IdentifierText.Whole(ListEntry.CodeOf(cell.Text!)));
        if (match.Kind == MatchKind.NotListed && row.Remarks.Count == 0 && !TextFaults.IsGarbled(cell.Text!))
        {
            LeftOut = RemarkKinds.PollutantNotListed.At(cell.Place, cell.Text, cell.Text!, match.Suggestion ?? "");
            return Blank<T>(cell);
        }

        if (match.Code is not { } code)
        {
            Note(unknown is null
                ? RemarkKinds.CodeUnknown.At(cell.Place, cell.Text, field, cell.Text!, match.Suggestion ?? "")
                : unknown.At(cell.Place, cell.Text, cell.Text!));
            return Blank<T>(cell);
        }

        if (match.ExpressAs is { } expressAs)
        {
            Note(RemarkKinds.InventoryConverted.At(cell.Place, cell.Text, cell.Text!, code, expressAs));
        }
        else if (match.Kind == MatchKind.Name)
        {
            Note(RemarkKinds.NameReadAsCode.At(cell.Place, cell.Text, field, cell.Text!, code));
        }

        return new Field<T>(make(code), cell.Text, cell.Place);
    }

    private Field<T> Read<T>(string field, Func<string, T> read, RemarkKind fault) => Read(CellOf(field), field, read, fault);

    private Field<T> Read<T>(Cell cell, string field, Func<string, T> read, RemarkKind fault)
    {
        if (cell.IsBlank)
        {
            return Blank<T>(cell);
        }

        var value = read(cell.Text!.Trim());
        if (value is null)
        {
            Note(fault.At(cell.Place, cell.Text, field, cell.Text!));
        }

        return new Field<T>(value, cell.Text, cell.Place);
    }

    private Cell CellOf(string field, int longest = CellCare.LongestValue)
    {
        var cell = row[field];
        return cell.IsBlank ? cell : CellCare.Of(cell, field, longest, IsRequired(field), Note);
    }

    private bool IsRequired(string field) => row.Table.Fields[row.Table.PositionOf(field)].Required;

    // What is published under the operator's name must be right; elsewhere the operator is asked.
    private static Remark AsGraveAs(bool required, Remark remark) => required ? remark with { Level = RemarkLevel.Error } : remark;

    private bool HasLostDigits(Cell cell, string field)
    {
        var lost = IdentifierText.HasExponent(cell.Text!);
        if (lost)
        {
            Note(RemarkKinds.DigitsLost.At(cell.Place, cell.Text, field, cell.Text!));
        }

        return lost;
    }

    private T Noted<T>(T number, string text, string field)
    {
        if (number is IFormattable read)
        {
            NoteAmbiguous(row[field] with { Text = text }, read.ToString(null, CultureInfo.InvariantCulture));
        }

        return number;
    }

    private void NoteAmbiguous(Cell cell, string read)
    {
        if (ExactNumber.AsThousands(cell.Text!) is { } other)
        {
            Note(RemarkKinds.NumberAmbiguous.At(cell.Place, cell.Text, cell.Text!, read, other));
        }
    }

    private static Field<T> Blank<T>(Cell cell) => new(default, cell.Text, cell.Place);

    private static int? WholeNumber(string text) =>
        ExactNumber.TryParse(text, out var number) && number.Scaled(0) is { } whole && whole >= int.MinValue && whole <= int.MaxValue ? (int)whole : null;

    private void Note(Remark remark) => remarks.Add(remark with { Row = about });
}
