namespace Prtr.Web.Endpoints;

/// <summary>Marks a page, or an endpoint, to which a form sends a file: the form is read before anything else is done.</summary>
/// <param name="most">Bytes of the whole form.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFileAttribute(long most) : Attribute
{
    public long Most => most;
}
