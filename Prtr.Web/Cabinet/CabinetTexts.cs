namespace Prtr.Web.Cabinet;

/// <summary>Words of the cabinet: CabinetTexts.{kk,ru,en}.resx.</summary>
public sealed class CabinetTexts;
