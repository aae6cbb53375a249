namespace Prtr.Ingest.Deliveries;

/// <summary>The way on which a delivery came in.</summary>
public enum DeliveryChannel
{
    File,

    /// <summary>A folder with all folders below it; mails in it are deliveries of their own.</summary>
    Folder,

    Archive,

    Mail,

    /// <summary>Filled in on the pages of the cabinet.</summary>
    Form,
}
