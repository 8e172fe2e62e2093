using System.Net;
using System.Net.Sockets;

namespace MentoringPortal.Web.Infrastructure.Security;

/// <summary>Whom attempts are counted for.</summary>
public static class Networks
{
    /// <summary>Key of the visitor's network. A provider gives a household 2^64 addresses of version 6: they are one network.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
