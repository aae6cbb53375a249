namespace Prtr.Ingest.Deliveries;

/// <summary>A delivery that was found and not opened yet.</summary>
/// <param name="Name">Of the file or folder.</param>
/// <param name="Open">Opens it down to its last file; what cannot be opened is among its files, never an exception.</param>
public sealed record IncomingDelivery(string Name, Func<OpenedDelivery> Open);
