namespace Prtr.Web.Endpoints;

/// <summary>Marks a page whose form sends a file.</summary>
/// <param name="most">Bytes of the whole form.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFileAttribute(long most) : Attribute
{
    public long Most => most;
}
